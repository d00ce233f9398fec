namespace Runbook.Steps.MySql;

/// <summary>A sample of rows is equal on both servers. Not proven: that the rest is.</summary>
public sealed record SampleCompared
{
    /// <summary>When, by the other server's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What was compared.</summary>
    public required IReadOnlyList<TableSample> Tables { get; init; }

    /// <summary>Tables that were named and not compared, with the reason, a sentence each.</summary>
    public required IReadOnlyList<string> NotCompared { get; init; }

    /// <summary>How many rows differ. Always 0: with any difference the step fails instead.</summary>
    public required int Different { get; init; }
}
