using System.Globalization;

namespace Runbook;

/// <summary>The validated parameters of a run.</summary>
public sealed class ParameterValues
{
    private readonly Dictionary<string, object?> values;

    private ParameterValues(Dictionary<string, object?> values, IReadOnlyDictionary<string, string> given)
    {
        this.values = values;
        Given = given;
    }

    /// <summary>What was given, as text: this is what the journal keeps.</summary>
    public IReadOnlyDictionary<string, string> Given { get; }

    /// <summary>Validates what was given against what the runbook declares.</summary>
    /// <param name="definitions">What the runbook declares.</param>
    /// <param name="given">Name to text, in the form of the command line.</param>
    /// <exception cref="ParameterException">Missing, unknown or malformed parameters; all of them.</exception>
    public static ParameterValues Parse(IReadOnlyList<ParameterDefinition> definitions, IReadOnlyDictionary<string, string> given)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(given);
        var faults = new List<string>();
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var unknown in given.Keys.Where(name => definitions.All(definition => definition.Name != name)))
        {
            faults.Add($"--{unknown} is not a parameter of this runbook. It takes: {string.Join(", ", definitions.Select(static definition => "--" + definition.Name))}.");
        }

        foreach (var definition in definitions)
        {
            var text = given.TryGetValue(definition.Name, out var value) ? value : definition.Default;
            if (text is null)
            {
                if (definition.Required)
                {
                    faults.Add($"--{definition.Name} ({definition.Title}) is required. Give it as --{definition.Name} VALUE.");
                }

                values[definition.Name] = definition.Type.IsValueType ? Activator.CreateInstance(definition.Type) : null;
            }
            else if (definition.Required && string.IsNullOrWhiteSpace(text))
            {
                faults.Add($"--{definition.Name} ({definition.Title}) is empty. Give it a value.");
            }
            else if (TryConvert(text, definition.Type, out var converted, out var expected))
            {
                values[definition.Name] = converted;
            }
            else
            {
                faults.Add($"--{definition.Name} ({definition.Title}): '{text}' is not {expected}.");
            }
        }

        return faults.Count == 0 ? new ParameterValues(values, given) : throw new ParameterException(faults);
    }

    /// <summary>A validated value.</summary>
    /// <typeparam name="T">The type of the property.</typeparam>
    /// <param name="name">In kebab case.</param>
    public T Get<T>(string name) => (T)values[name]!;

    private static bool TryConvert(string text, Type type, out object? value, out string expected)
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
