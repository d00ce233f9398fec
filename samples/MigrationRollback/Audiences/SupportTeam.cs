using Runbook;

namespace MigrationRollback.Audiences;

/// <summary>Those whom users call.</summary>
[Audience("고객 지원팀")]
public sealed class SupportTeam : IAudience;
