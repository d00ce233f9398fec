using Runbook;

namespace MigrationRollback.Roles;

/// <summary>Answers for the rollback as a whole, and approves.</summary>
[Role("기술팀 리더")]
public sealed class TechLead : IRole;
