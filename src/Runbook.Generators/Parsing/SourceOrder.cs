using Microsoft.CodeAnalysis;
using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.Parsing;

/// <summary>Order of a runbook is source order, which is only defined within one file.</summary>
internal static class SourceOrder
{
    public static IReadOnlyList<ISymbol> Sort(IReadOnlyCollection<ISymbol> members, string subject, string what, string title, ParseContext context)
    {
        if (members.Select(static member => Place(member).SourceTree).Distinct().Count() > 1)
        {
            context.ReportIdentifier(RuleIds.SplitOrder, subject, what, title);
        }

        // A stable sort: members of several files keep the compiler's order.
        return members.OrderBy(static member => Place(member).SourceSpan.Start).ToArray();
    }

    public static Location Place(ISymbol symbol) => symbol.Locations.FirstOrDefault(static location => location.SourceTree is { } tree && !tree.IsGenerated()) ?? symbol.Locations[0];
}
