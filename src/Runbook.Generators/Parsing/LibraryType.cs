using Microsoft.CodeAnalysis;
using Runbook.Generators.Model;

namespace Runbook.Generators.Parsing;

/// <summary>A type read as a library step. <see cref="Model"/> is null when it is none, and <see cref="Why"/> says why.</summary>
internal sealed record LibraryType(LibraryModel? Model, string Why)
{
    public EquatableArray<ArgumentModel> Arguments { get; init; }

    public ITypeSymbol? Input { get; init; }

    public ITypeSymbol Output { get; init; } = null!;

    public Marks Marks { get; init; }

    /// <summary>Every type that a reference to such a step names.</summary>
    public IEnumerable<ITypeSymbol> Contract => Input is null ? [Output] : [Input, Output];
}
