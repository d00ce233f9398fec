using Runbook;

namespace MigrationRollback.Roles;

/// <summary>운영팀 매니저: approves, and answers for network and DNS.</summary>
public sealed class OpsManager : IRole;
