using Runbook;

namespace MigrationRollback.Roles;

/// <summary>Writes to those outside of the team.</summary>
[Role("커뮤니케이션 담당")]
public sealed class CommsLead : IRole;
