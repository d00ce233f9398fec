using Runbook.Generators.Diagnostics;
using Runbook.Generators.Model;

namespace Runbook.Generators.Parsing;

/// <summary>Reads [Waive].</summary>
internal static class WaiverParser
{
    public static void Add(Marks marks, string subject, string label, ParseContext context)
    {
        if (marks.IsEmpty || !marks.Has(AttributeNames.Waive))
        {
            return;
        }

        var place = 0;
        foreach (var attribute in marks.All(AttributeNames.Waive))
        {
            var waiver = new WaiverModel(subject, label, attribute.Positional(0) ?? string.Empty, attribute.Named("Justification") as string, place++) { IsInherited = context.IsInherited };
            var (why, move) = FindFault(waiver);
            if (why.Length > 0)
            {
                context.Report(Finding.At(RuleIds.BadWaiver, subject, FaultPart.Rule, waiver.Rule, label, why, move) with { Place = waiver.Place });
            }
            else
            {
                context.Waivers.Add(waiver);
            }
        }
    }

    private static (string Why, string Move) FindFault(WaiverModel waiver)
    {
        if (!RuleCatalogue.Rules.ContainsKey(waiver.Rule))
        {
            return ("names no rule", "Take the id from the message, as in \"RB3001\"");
        }

        if (!RuleCatalogue.CanWaive(waiver.Rule))
        {
            return ("has no effect: without that rule nothing could be run", "Mend the fault, or remove the step");
        }

        return !SaysSomething(waiver.Justification)
            ? ("has no justification", "Add Justification = \"…\": why the rule does not hold here, and who said so")
            : (string.Empty, string.Empty);
    }

    /// <summary>A dash, or the dots that a code fix leaves for a person to fill, is no reason.</summary>
    public static bool SaysSomething(string? justification) => justification?.Any(char.IsLetterOrDigit) == true;
}
