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
    /// <exception cref="ParameterException">Missing, unknown or malformed parameters, and those beyond their limits; all of them.</exception>
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
            else if (ParameterText.TryConvert(text, definition.Type, out var converted, out var expected))
            {
                values[definition.Name] = converted;
                if (ParameterLimits.WhyNot(definition, text, converted!) is { } why)
                {
                    faults.Add($"--{definition.Name} ({definition.Title}): {why}");
                }
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
}
