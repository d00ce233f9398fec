using System.Collections;
using System.Text.RegularExpressions;

namespace Runbook;

/// <summary>What a parameter takes beyond its type: a pattern for text, the least and the greatest for numbers and durations.</summary>
internal static class ParameterLimits
{
    private static readonly TimeSpan MatchLimit = TimeSpan.FromSeconds(1);

    /// <summary>Why a value of the right type is not taken, as a sentence; null: it is.</summary>
    public static string? WhyNot(ParameterDefinition definition, string text, object value)
    {
        if (definition.Pattern is { } pattern && !Matches(pattern, text, out var fault))
        {
            return fault;
        }

        return Compare(definition, value, definition.Minimum) < 0 || Compare(definition, value, definition.Maximum) > 0
            ? $"'{text}' is out of range. It takes {definition.Limits}."
            : null;
    }

    private static bool Matches(string pattern, string text, out string fault)
    {
        try
        {
            fault = $"'{text}' does not match {pattern}, a regular expression for the whole text.";
            return Create($@"\A(?:{pattern})\z").IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            fault = $"'{text}' could not be matched with {pattern} within {Duration.Format(MatchLimit)}. Give a shorter text, or simplify the pattern in the runbook.";
        }
        catch (ArgumentException error)
        {
            fault = $"the runbook's pattern {pattern} is not a regular expression ({error.Message}). Correct it there.";
        }

        return false;
    }

    private static Regex Create(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, MatchLimit);
        }
        catch (NotSupportedException)
        {
            // Look-around and back-references need to go back; then only the limit bounds the time.
            return new Regex(pattern, RegexOptions.CultureInvariant, MatchLimit);
        }
    }

    /// <summary>0 as well where there is no limit.</summary>
    private static int Compare(ParameterDefinition definition, object value, string? limit)
    {
        if (limit is null)
        {
            return 0;
        }

        return ParameterText.TryConvert(limit, definition.Type, out var bound, out var expected) && bound is IComparable
            ? Comparer.DefaultInvariant.Compare(value, bound)
            : throw new InvalidOperationException($"The limit '{limit}' of parameter '{definition.Name}' is not {expected}. Correct it in the runbook.");
    }
}
