using Runbook;

namespace MigrationRollback.Roles;

/// <summary>Answers for servers, network and traffic, and approves.</summary>
[Role("운영팀 매니저")]
public sealed class OpsManager : IRole;
