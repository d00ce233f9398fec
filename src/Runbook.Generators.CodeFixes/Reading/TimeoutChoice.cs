namespace Runbook.Generators.CodeFixes.Reading;

/// <summary>Timeouts that a person would choose.</summary>
internal static class TimeoutChoice
{
    private const int Margin = 3;

    /// <summary>Three times what is expected, rounded up to a number that reads well.</summary>
    public static TimeSpan ForExpected(TimeSpan expected)
    {
        var seconds = (long)expected.TotalSeconds * Margin;
        var grain = seconds switch
        {
            <= 60 => 5,
            <= 600 => 30,
            <= 3600 => 60,
            _ => 300,
        };
        return TimeSpan.FromSeconds((seconds + grain - 1) / grain * grain);
    }
}
