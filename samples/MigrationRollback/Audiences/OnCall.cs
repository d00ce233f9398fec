using Runbook;

namespace MigrationRollback.Audiences;

/// <summary>Whoever must act now.</summary>
[Audience("에스컬레이션 대상")]
public sealed class OnCall : IAudience;
