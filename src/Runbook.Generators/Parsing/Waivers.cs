using Microsoft.CodeAnalysis;

namespace Runbook.Generators.Parsing;

/// <summary>Finds the <c>[Waive]</c> that sets a rule aside for a member: its own, or that of a class around it.</summary>
internal static class Waivers
{
    public static bool IsWaived(ISymbol symbol, string rule) => Find(symbol, rule) is not null;

    /// <summary>The innermost one, or null. Whether it is justified is for another rule.</summary>
    public static AttributeData? Find(ISymbol symbol, string rule)
    {
        for (var place = symbol is IMethodSymbol { AssociatedSymbol: { } property } ? property : symbol; place is not null; place = place.ContainingType)
        {
            foreach (var attribute in place.GetAttributes())
            {
                if (attribute.AttributeClass is { Name: AttributeNames.Waive } type && type.IsInRunbookNamespace() && attribute.Positional(0) == rule)
                {
                    return attribute;
                }
            }
        }

        return null;
    }
}
