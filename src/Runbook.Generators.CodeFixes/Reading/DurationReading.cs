using System.Globalization;
using System.Text.RegularExpressions;

namespace Runbook.Generators.CodeFixes.Reading;

/// <summary>One way to read text that is meant as a duration: what is taken to be its unit, and how it is written.</summary>
internal sealed record DurationReading(string Unit, string Text)
{
    private const string AsWritten = "as written";

    // More is no duration, and adding up more could overflow.
    private const long MaxSeconds = 31 * 24 * 3600;

    private const RegexOptions Options = RegexOptions.CultureInvariant;

    private static readonly Regex Number = new("^[0-9]+$", Options);
    private static readonly Regex TwoParts = new("^([0-9]{1,2}):([0-5][0-9])$", Options);
    private static readonly Regex Clock = new(@"^(?:([0-9]{1,2})\.)?([0-9]{1,3}):([0-9]{1,2}):([0-9]{1,2})(?:\.0+)?$", Options);
    private static readonly Regex Iso = new("^P(?:([0-9]+)D)?(?:T(?:([0-9]+)H)?(?:([0-9]+)M)?(?:([0-9]+)S)?)?$", Options);
    private static readonly Regex Units = new(@"^(?:([0-9]+(?:\.[0-9]+)?)\s*([a-z]+|일|시간|분|초)[\s,]*)+$", Options);

    /// <summary>The most likely first; none when the text is no duration at all.</summary>
    public static IReadOnlyList<DurationReading> All(string text) => [.. Read(text.Trim()).Where(static reading => Duration.TryParse(reading.Text, out _))];

    private static IEnumerable<DurationReading> Read(string text)
    {
        if (Number.IsMatch(text))
        {
            return [Of("minutes", text + "m"), Of("seconds", text + "s")];
        }

        if (TwoParts.Match(text) is { Success: true } parts)
        {
            return [Of("hours and minutes", Format(0, At(parts, 1), At(parts, 2), 0)), Of("minutes and seconds", Format(0, 0, At(parts, 1), At(parts, 2)))];
        }

        if (Clock.Match(text) is { Success: true } clock)
        {
            var isShort = !clock.Groups[1].Success && clock.Groups[2].Length <= 2;
            return [Of(AsWritten, isShort ? $"{At(clock, 2):00}:{At(clock, 3):00}:{At(clock, 4):00}" : Format(At(clock, 1), At(clock, 2), At(clock, 3), At(clock, 4)))];
        }

        if (Iso.Match(text) is { Success: true } iso)
        {
            return [Of(AsWritten, Format(At(iso, 1), At(iso, 2), At(iso, 3), At(iso, 4)))];
        }

        return Units.Match(text.ToLowerInvariant()) is { Success: true } units && Rewrite(units) is { } rewritten ? [Of(AsWritten, rewritten)] : [];
    }

    private static DurationReading Of(string unit, string text) => new(unit, text);

    // The author's own numbers where they can stand: 90s, not 1m30s.
    private static string? Rewrite(Match match)
    {
        var parts = Enumerable.Range(0, match.Groups[1].Captures.Count)
            .Select(index => (Number: match.Groups[1].Captures[index].Value, Seconds: SecondsOf(match.Groups[2].Captures[index].Value)))
            .ToArray();
        var text = string.Concat(parts.Select(static part => part.Number + part.Seconds switch { 3600 => "h", 60 => "m", 1 => "s", _ => "?" }));
        return Duration.TryParse(text, out _) ? text : Sum(parts);
    }

    private static string? Sum((string Number, int? Seconds)[] parts)
    {
        var total = 0m;
        foreach (var part in parts)
        {
            if (part.Seconds is not { } seconds
                || !decimal.TryParse(part.Number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                || number > MaxSeconds)
            {
                return null;
            }

            total += number * seconds;
        }

        return total == decimal.Truncate(total) && total <= MaxSeconds ? Duration.Format(TimeSpan.FromSeconds((double)total)) : null;
    }

    private static int? SecondsOf(string unit) => unit switch
    {
        "d" or "day" or "days" or "일" => 24 * 3600,
        "h" or "hr" or "hrs" or "hour" or "hours" or "시간" => 3600,
        "m" or "min" or "mins" or "minute" or "minutes" or "분" => 60,
        "s" or "sec" or "secs" or "second" or "seconds" or "초" => 1,
        _ => null,
    };

    private static string Format(long days, long hours, long minutes, long seconds) => Duration.Format(TimeSpan.FromSeconds(((days * 24 + hours) * 60 + minutes) * 60 + seconds));

    private static long At(Match match, int group) => long.TryParse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= MaxSeconds ? value : 0;
}
