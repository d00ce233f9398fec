using Microsoft.CodeAnalysis;
using Runbook.Generators.Model;

namespace Runbook.Generators.Parsing;

internal static class EffectParser
{
    /// <summary>Reads the effect attributes of a step's method, or of a library step's type.</summary>
    public static StepEffects Parse(ISymbol symbol) =>
        Flag(symbol, AttributeNames.ReadOnly, StepEffects.ReadOnly)
        | Flag(symbol, AttributeNames.Idempotent, StepEffects.Idempotent)
        | Flag(symbol, AttributeNames.Changes, StepEffects.Changes)
        | Flag(symbol, AttributeNames.Destructive, StepEffects.Destructive);

    private static StepEffects Flag(ISymbol symbol, string attribute, StepEffects effect) => symbol.HasAttribute(attribute) ? effect : StepEffects.None;
}
