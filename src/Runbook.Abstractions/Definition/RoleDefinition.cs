namespace Runbook;

/// <summary>A role that the runbook needs.</summary>
public sealed record RoleDefinition
{
    /// <summary>The name of its type; what the operators file uses.</summary>
    public required string Name { get; init; }

    /// <summary>What people read.</summary>
    public required string Title { get; init; }

    /// <summary>How many persons must hold it.</summary>
    public required int Holders { get; init; }
}
