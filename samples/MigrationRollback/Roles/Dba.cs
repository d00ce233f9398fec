using Runbook;

namespace MigrationRollback.Roles;

/// <summary>Answers for what is done to the databases.</summary>
public sealed class Dba : IRole;
