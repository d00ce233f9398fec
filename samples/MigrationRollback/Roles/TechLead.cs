using Runbook;

namespace MigrationRollback.Roles;

/// <summary>기술팀 리더: answers for the cause, and approves.</summary>
public sealed class TechLead : IRole;
