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
}
