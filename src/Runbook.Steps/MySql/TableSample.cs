namespace Runbook.Steps.MySql;

/// <summary>What was compared of one table.</summary>
public sealed record TableSample
{
    /// <summary>As <c>schema.table</c>.</summary>
    public required string Table { get; init; }

    /// <summary>Rows that were compared in all their columns.</summary>
    public required int RowsCompared { get; init; }

    /// <summary>Rows of the whole table at the source; null when not counted.</summary>
    public long? RowsSource { get; init; }

    /// <summary>Rows of the whole table at the other server; null when not counted.</summary>
    public long? RowsOther { get; init; }
}
