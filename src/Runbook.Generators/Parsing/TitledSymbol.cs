using Microsoft.CodeAnalysis;
using Runbook.Generators.Checklists;

namespace Runbook.Generators.Parsing;

/// <summary>Something with a title, and where it was declared.</summary>
internal sealed record TitledSymbol(TitledThing Thing, ISymbol Symbol, Mark Mark);
