namespace MigrationRollback.Contracts;

/// <summary>Somebody has looked from outside: users reach the maintenance page and not the data. What destroys data takes this.</summary>
public sealed record TrafficHeld
{
    /// <summary>How that was seen.</summary>
    public required string Proof { get; init; }
}
