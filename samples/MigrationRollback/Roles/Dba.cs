using Runbook;

namespace MigrationRollback.Roles;

/// <summary>Answers for what is done to the databases.</summary>
[Role("데이터베이스 담당")]
public sealed class Dba : IRole;
