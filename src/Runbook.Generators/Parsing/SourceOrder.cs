using Microsoft.CodeAnalysis;
using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.Parsing;

/// <summary>Order of a runbook is source order, which is only defined within one file.</summary>
internal static class SourceOrder
{
    public static IReadOnlyList<ISymbol> Sort(IReadOnlyCollection<ISymbol> members, string subject, string what, string title, ParseContext context)
    {
        var files = members.GroupBy(static member => Place(member).SourceTree).ToArray();
        if (files.Length > 1)
        {
            context.ReportIdentifier(RuleIds.SplitOrder, subject, what, title);
        }

        return files.SelectMany(static file => file.OrderBy(static member => Place(member).SourceSpan.Start)).ToArray();
    }

    public static Location Place(ISymbol symbol) => symbol.Locations.FirstOrDefault(static location => location.SourceTree is { } tree && !tree.IsGenerated()) ?? symbol.Locations[0];
}
