using Runbook;

namespace MigrationRollback.Audiences;

/// <summary>The users, by the status page.</summary>
[Audience("사용자")]
public sealed class Users : IAudience;
