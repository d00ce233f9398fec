using Microsoft.CodeAnalysis;

namespace Runbook.Generators.Parsing;

/// <summary>Rules that the author has set aside, here or around, for what is judged beside the model. Without a justification it is no waiver.</summary>
internal static class Waivers
{
    public static bool IsWaived(ISymbol symbol, string id)
    {
        for (var place = symbol is IMethodSymbol { AssociatedSymbol: { } property } ? property : symbol; place is not null; place = place.ContainingType)
        {
            if (Marks.Of(place).All(AttributeNames.Waive).Any(waiver => waiver.Positional(0) == id && WaiverParser.SaysSomething(waiver.Named("Justification") as string)))
            {
                return true;
            }
        }

        return false;
    }
}
