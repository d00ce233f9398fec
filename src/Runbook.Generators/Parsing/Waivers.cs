using Microsoft.CodeAnalysis;

namespace Runbook.Generators.Parsing;

/// <summary>Rules that the author has set aside, here or around.</summary>
internal static class Waivers
{
    private const string Attribute = "WaiveAttribute";

    public static bool IsWaived(ISymbol symbol, string id)
    {
        for (var current = symbol; current is not null; current = current.ContainingType)
        {
            foreach (var attribute in current.GetAttributes())
            {
                if (attribute.AttributeClass is { Name: Attribute } type && type.IsInRunbookNamespace() && attribute.Positional(0) == id)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
