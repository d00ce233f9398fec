using System;

namespace Runbook;

/// <summary>
/// The one form of durations: <c>90s</c>, <c>15m</c>, <c>1h30m</c>, <c>00:15:00</c>. Anything else is an error,
/// because <see cref="TimeSpan"/>'s own parser reads "15" as 15 days and "24:00:00" as 24 days.
/// </summary>
/// <remarks>This file is also compiled into the generator, so that the compiler and the tool cannot disagree.</remarks>
public static class Duration
{
    private const long MaxSeconds = 31 * 24 * 3600;

    /// <summary>Parses a duration between one second and 31 days.</summary>
    /// <param name="text">The text.</param>
    /// <param name="duration">The duration.</param>
    public static bool TryParse(string? text, out TimeSpan duration)
    {
        duration = default;
        var seconds = text is null ? -1 : text.Length == 8 && text[2] == ':' ? Clock(text) : Units(text);
        if (seconds is <= 0 or > MaxSeconds)
        {
            return false;
        }

        duration = new TimeSpan(seconds * TimeSpan.TicksPerSecond);
        return true;
    }

    /// <summary>Writes a duration in the form that <see cref="TryParse"/> reads, to the second.</summary>
    /// <param name="duration">Not negative.</param>
    public static string Format(TimeSpan duration)
    {
        var seconds = (long)duration.TotalSeconds;
        var text = (seconds >= 3600 ? seconds / 3600 + "h" : "")
            + (seconds / 60 % 60 > 0 ? seconds / 60 % 60 + "m" : "")
            + (seconds % 60 > 0 ? seconds % 60 + "s" : "");
        return text.Length > 0 ? text : "0s";
    }

    private static long Units(string text)
    {
        const string units = "hms";
        long total = 0;
        long number = -1;
        var next = 0;
        foreach (var c in text)
        {
            if (c is >= '0' and <= '9')
            {
                number = (number < 0 ? 0 : number * 10) + (c - '0');
                if (number > MaxSeconds)
                {
                    return -1;
                }

                continue;
            }

            var unit = units.IndexOf(c);
            if (number < 0 || unit < next)
            {
                return -1;
            }

            total += number * (unit == 0 ? 3600 : unit == 1 ? 60 : 1);
            next = unit + 1;
            number = -1;
        }

        return number < 0 ? total : -1;
    }

    private static long Clock(string text)
    {
        if (text[5] != ':')
        {
            return -1;
        }

        var (hours, minutes, seconds) = (TwoDigits(text, 0), TwoDigits(text, 3), TwoDigits(text, 6));
        return hours < 0 || minutes is < 0 or > 59 || seconds is < 0 or > 59 ? -1 : (hours * 60 + minutes) * 60 + seconds;
    }

    private static int TwoDigits(string text, int at) =>
        text[at] is >= '0' and <= '9' && text[at + 1] is >= '0' and <= '9' ? (text[at] - '0') * 10 + (text[at + 1] - '0') : -1;
}
