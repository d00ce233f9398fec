using Runbook;

namespace MigrationRollback.Roles;

/// <summary>Approves where the system is critical.</summary>
[Role("상급자")]
public sealed class Executive : IRole;
