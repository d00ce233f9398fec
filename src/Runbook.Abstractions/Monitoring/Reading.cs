namespace Runbook;

/// <summary>What a monitor saw.</summary>
public sealed record Reading
{
    /// <summary>True when it is within bounds.</summary>
    public required bool Ok { get; init; }

    /// <summary>For the one on call: what was measured, against which bound.</summary>
    public required string Text { get; init; }

    /// <summary>The number, for a chart. Default: none.</summary>
    public double? Value { get; init; }

    /// <summary>Compares a number with the highest that is still good.</summary>
    /// <param name="what">What was measured.</param>
    /// <param name="value">The number.</param>
    /// <param name="limit">The highest good one.</param>
    /// <param name="unit">As in <c>ms</c>. Default: none.</param>
    public static Reading AtMost(string what, double value, double limit, string unit = "") => new()
    {
        Ok = value <= limit,
        Value = value,
        Text = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{what} {value:0.###}{unit} ({(value <= limit ? "≤" : ">")} {limit:0.###}{unit})"),
    };
}
