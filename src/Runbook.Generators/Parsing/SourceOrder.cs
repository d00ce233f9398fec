using Microsoft.CodeAnalysis;
using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.Parsing;

/// <summary>Order of a runbook is source order, which is only defined within one file; what is spread over several says its place.</summary>
internal static class SourceOrder
{
    /// <summary>Members of one class that run in the order in which they stand.</summary>
    public static IReadOnlyList<ISymbol> Sort(IReadOnlyList<ISymbol> members, string subject, string what, string title, ParseContext context)
    {
        if (members.Count < 2)
        {
            return members;
        }

        if (members[0].IsFromMetadata())
        {
            return SortAsWritten(members);
        }

        if (IsSplit(members))
        {
            ReportSplit(subject, what, title, context);
        }

        return SortByPlace(members);
    }

    /// <summary>Phases or tracks, which may say their place. Of a runbook, they may also come from the runbooks that it derives from.</summary>
    public static IReadOnlyList<ISymbol> SortOrdered(IReadOnlyList<ISymbol> members, string attribute, string subject, string what, string title, ParseContext context)
    {
        var places = members.Select(member => context.Reader.Read(member)[attribute] is { } mark && mark.IsGiven("Order") ? mark.Number("Order", 0) : (int?)null).ToArray();
        var isInherited = members.Any(member => !SymbolEqualityComparer.Default.Equals(member.ContainingType, members[0].ContainingType));
        if (places.All(static place => place is null) && !isInherited)
        {
            return Sort(members, subject, what, title, context);
        }

        if (Array.IndexOf(places, null) is >= 0 and var without)
        {
            var why = isInherited ? "some come from a runbook that this one derives from" : "others say theirs";
            context.ReportIdentifier(RuleIds.BadOrder, subject, what, title, $"'{members[without].Name}' does not say its place, and {why}", "Give each an Order");
            // As it stands is most likely what is meant, so that other rules find no faults that are none.
            return members;
        }

        var twice = places.Select(static (place, index) => (place, index)).GroupBy(static entry => entry.place).FirstOrDefault(static same => same.Count() > 1)?.ToArray();
        if (twice is not null)
        {
            context.ReportIdentifier(RuleIds.BadOrder, subject, what, title, $"'{members[twice[0].index].Name}' and '{members[twice[1].index].Name}' both have Order = {twice[0].place}", "Give each an Order of its own");
        }

        return members.Select((member, index) => (member, place: places[index])).OrderBy(static entry => entry.place).Select(static entry => entry.member).ToArray();
    }

    /// <summary>What has no order among itself (contingencies, monitors, notices): as it stands, and by name where it stands in several files, so that the result is the same on every machine.</summary>
    public static IReadOnlyList<ISymbol> SortFree(IReadOnlyList<ISymbol> members) =>
        members.Count > 1 && (members.Any(static member => member.IsFromMetadata()) || IsSplit(members))
            ? members.OrderBy(static member => member.Name, StringComparer.Ordinal).ToArray()
            : SortByPlace(members);

    public static Location Place(ISymbol symbol)
    {
        foreach (var location in symbol.Locations)
        {
            if (location.SourceTree is { } tree && !tree.IsGenerated())
            {
                return location;
            }
        }

        return symbol.Locations[0];
    }

    private static void ReportSplit(string subject, string what, string title, ParseContext context)
    {
        var move = what switch
        {
            "steps" => "Declare them in one file",
            "steps and tracks" => "Declare them in one file, or put the steps into tracks and give each track an Order",
            _ => "Declare them in one file, or give each an Order",
        };
        context.ReportIdentifier(RuleIds.SplitOrder, subject, what, title, move);
    }

    private static bool IsSplit(IReadOnlyList<ISymbol> members)
    {
        var first = Place(members[0]).SourceTree;
        return members.Any(member => Place(member).SourceTree != first);
    }

    private static IReadOnlyList<ISymbol> SortByPlace(IReadOnlyList<ISymbol> members)
    {
        var files = members.Select(static member => Place(member).SourceTree).Distinct().ToList();
        return members.OrderBy(member => files.IndexOf(Place(member).SourceTree)).ThenBy(static member => Place(member).SourceSpan.Start).ToArray();
    }

    private static IReadOnlyList<ISymbol> SortAsWritten(IReadOnlyList<ISymbol> members)
    {
        var attribute = Marks.Of(members[0].ContainingType)[AttributeNames.SourceOrder];
        var written = attribute?.Data?.ConstructorArguments is [{ Kind: TypedConstantKind.Array, IsNull: false } names] ? names.Values.Select(static name => name.Value as string).ToList() : [];
        return members.OrderBy(member => written.IndexOf(member.Name)).ToArray();
    }
}
