namespace Runbook.Steps.MySql.Replication;

/// <summary>The replica before it was promoted. Its presence says that a statement may have been sent.</summary>
internal sealed record PromotionCapture
{
    public required SourceConfiguration Source { get; init; }

    public required bool ReadOnly { get; init; }

    /// <summary>What it held then. Its source stood still, so anything more was written on the replica itself.</summary>
    public required string Gtid { get; init; }
}
