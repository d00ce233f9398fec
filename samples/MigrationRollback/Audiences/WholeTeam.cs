using Runbook;

namespace MigrationRollback.Audiences;

/// <summary>Everybody who takes part.</summary>
[Audience("롤백 참여 팀 전체")]
public sealed class WholeTeam : IAudience;
