using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Runbook.Generators.Model;

namespace Runbook.Generators.Parsing;

/// <summary>Checks Pattern, Minimum and Maximum of a parameter, and its default against them.</summary>
internal static class ParameterBounds
{
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromMilliseconds(100);

    public static (FaultPart Part, string Why, string Move) FindFault(ITypeSymbol declared, Mark attribute, string? fallback)
    {
        var type = declared is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : declared;
        if (attribute.Named("Pattern") is string pattern && FindPatternFault(type, pattern, fallback) is { } fault)
        {
            return fault;
        }

        var (least, most) = (attribute.Named("Minimum") as string, attribute.Named("Maximum") as string);
        foreach (var (part, text) in new[] { (FaultPart.Minimum, least), (FaultPart.Maximum, most) })
        {
            if (text is not null && type.TypeKind != TypeKind.Error && Value(type, text) is null)
            {
                return IsOrdered(type)
                    ? (part, $"has the {part} \"{text}\", which is not {ParameterParser.Expected(type)}", "Correct it")
                    : (part, $"has a {part} and is of type {TypeNames.Short(declared)}", "Only numbers and durations have bounds; for text give a Pattern");
            }
        }

        return (Value(type, least), Value(type, most), Value(type, fallback)) switch
        {
            ({ } low, { } high, _) when low > high => (FaultPart.Minimum, $"has the Minimum \"{least}\" and the Maximum \"{most}\"", "Swap them"),
            ({ } low, _, { } value) when value < low => (FaultPart.Default, $"has the default \"{fallback}\", which is below its Minimum \"{least}\"", "Raise it"),
            (_, { } high, { } value) when value > high => (FaultPart.Default, $"has the default \"{fallback}\", which is above its Maximum \"{most}\"", "Lower it"),
            _ => (default, string.Empty, string.Empty),
        };
    }

    private static (FaultPart, string, string)? FindPatternFault(ITypeSymbol type, string pattern, string? fallback)
    {
        if (type.SpecialType != SpecialType.System_String)
        {
            return (FaultPart.Pattern, $"has a Pattern and is of type {TypeNames.Short(type)}", "Only text has a pattern; for numbers and durations give Minimum and Maximum");
        }

        try
        {
            // As the tool matches it: the whole text.
            var regex = new Regex($@"\A(?:{pattern})\z", RegexOptions.CultureInvariant, MatchTimeout);
            return fallback is null || regex.IsMatch(fallback)
                ? null
                : (FaultPart.Default, $"has the default \"{fallback}\", which its Pattern does not match", "Correct one of the two");
        }
        catch (ArgumentException)
        {
            return (FaultPart.Pattern, $"has the Pattern \"{pattern}\", which is no regular expression", "Correct it");
        }
        catch (RegexMatchTimeoutException)
        {
            return (FaultPart.Pattern, $"has the Pattern \"{pattern}\", which takes too long to match its default", "Simplify it");
        }
    }

    private static bool IsOrdered(ITypeSymbol type) => type.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Decimal || type.Name == "TimeSpan";

    private static decimal? Value(ITypeSymbol type, string? text) => text is not null && IsOrdered(type) && ParameterParser.Accepts(type, text)
        ? type.Name == "TimeSpan" && Duration.TryParse(text, out var duration) ? duration.Ticks : decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture)
        : null;
}
