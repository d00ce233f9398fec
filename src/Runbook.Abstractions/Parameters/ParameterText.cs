using System.Globalization;

namespace Runbook;

/// <summary>The form that values have on the command line.</summary>
internal static class ParameterText
{
    /// <summary>Reads a value.</summary>
    /// <param name="text">The text.</param>
    /// <param name="type">The type of the property.</param>
    /// <param name="value">The value.</param>
    /// <param name="expected">What is read as this type, for a sentence.</param>
    public static bool TryConvert(string text, Type type, out object? value, out string expected)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        (value, expected) = type switch
        {
            _ when type == typeof(string) => (text, "text"),
            _ when type == typeof(bool) => (bool.TryParse(text, out var b) ? b : null, "true or false"),
            _ when type == typeof(int) => (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var i) ? i : null, "a whole number"),
            _ when type == typeof(long) => (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var l) ? l : null, "a whole number"),
            _ when type == typeof(decimal) => (decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var d) ? d : null, "a decimal number such as 12.5"),
            _ when type == typeof(TimeSpan) => (Duration.TryParse(text, out var t) ? t : null, "a duration such as 90s, 15m, 1h30m or 00:15:00"),
            _ when type == typeof(Uri) => (Uri.TryCreate(text, UriKind.Absolute, out var u) ? u : null, "an absolute URL"),
            { IsEnum: true } => (Enum.TryParse(type, text, ignoreCase: true, out var e) && Enum.IsDefined(type, e) ? e : (object?)null, $"one of {string.Join(", ", Enum.GetNames(type))}"),
            _ => ((object?)null, $"of a type that parameters can have ({type.Name} is not)"),
        };
        return value is not null;
    }
}
