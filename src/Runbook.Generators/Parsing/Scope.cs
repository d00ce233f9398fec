using Microsoft.CodeAnalysis;
using Runbook.Generators.Model;

namespace Runbook.Generators.Parsing;

/// <summary>A class that holds steps, and what they take over from it where they say nothing themselves.</summary>
internal sealed record Scope(INamedTypeSymbol Type, string Path, INamedTypeSymbol Book)
{
    /// <summary>The phase around a track.</summary>
    public INamedTypeSymbol? Phase { get; init; }

    public RoleModel? Owner { get; init; }

    public string? OnFailure { get; init; }

    public string? Added { get; init; }

    /// <summary>The track's.</summary>
    public ConditionModel? Condition { get; init; }
}
