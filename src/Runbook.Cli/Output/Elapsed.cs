using System.Globalization;

namespace Runbook.Cli.Output;

/// <summary>How long something took, for people.</summary>
internal static class Elapsed
{
    /// <summary><c>3.2s</c> under a minute, then <c>2m03s</c>, then <c>1h02m</c>.</summary>
    public static string Format(TimeSpan time)
    {
        time = time < TimeSpan.Zero ? TimeSpan.Zero : time;
        return time switch
        {
            // Truncated, not rounded: 59.96 s is not yet a minute, and a box is not used up before it is.
            { TotalSeconds: < 60 } => string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(time.TotalSeconds * 10) / 10:0.0}s"),
            { TotalHours: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{time.Minutes}m{time.Seconds:00}s"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{(long)time.TotalHours}h{time.Minutes:00}m"),
        };
    }

    public static string Format(double seconds) => Format(TimeSpan.FromSeconds(seconds));
}
