using Microsoft.CodeAnalysis;

namespace Runbook.Generators.Contracts;

/// <summary>A type whose values are journaled: for whom, and where to say so when they cannot be.</summary>
internal sealed record ContractUse(ITypeSymbol Type, string Label, ISymbol Member, Location Place);
