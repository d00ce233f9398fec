namespace Runbook;

/// <summary>A parameter of a runbook, as compiled.</summary>
public sealed record ParameterDefinition
{
    /// <summary>In kebab case: <c>incident</c> for <c>--incident</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What people read.</summary>
    public required string Title { get; init; }

    /// <summary>The type of the property.</summary>
    public required Type Type { get; init; }

    /// <summary>True when a run cannot start without it.</summary>
    public required bool Required { get; init; }

    /// <summary>The value when none is given, in the form of the command line. Null: the type's default.</summary>
    public string? Default { get; init; }

    /// <summary>A regular expression that the whole text must match. Null: any.</summary>
    public string? Pattern { get; init; }

    /// <summary>The least value, in the form of the command line. Null: any.</summary>
    public string? Minimum { get; init; }

    /// <summary>The greatest value, in the form of the command line. Null: any.</summary>
    public string? Maximum { get; init; }

    /// <summary>What it takes beyond its type, for people: <c>1 to 100</c>, <c>at least 90s</c>, <c>text that matches INC-[0-9]+</c>. Null: anything.</summary>
    public string? Limits => (Pattern, Minimum, Maximum) switch
    {
        ({ } pattern, _, _) => $"text that matches {pattern}",
        (_, { } minimum, { } maximum) => $"{minimum} to {maximum}",
        (_, { } minimum, null) => $"at least {minimum}",
        (_, null, { } maximum) => $"at most {maximum}",
        _ => null,
    };
}
