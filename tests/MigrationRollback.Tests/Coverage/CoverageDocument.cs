using System.Globalization;
using System.Text;

namespace MigrationRollback.Tests.Coverage;

/// <summary>Writes <c>docs/guide/coverage.md</c>: what the sample does for each row of the checklist, as compiled.</summary>
internal static class CoverageDocument
{
    public static string Path { get; } = System.IO.Path.Combine(SampleFolder.Repository, "docs/guide/coverage.md");

    public static string Write(RunbookDefinition definition, IReadOnlyList<ChecklistItem> checklist)
    {
        var covered = CoveredItem.ReadAll(definition);
        var rows = checklist.Select(item => (Item: item, Covered: covered.Single(candidate => candidate.Title == item.Title))).ToArray();
        var text = new StringBuilder();
        text.Append("""
            # What the sample does for each item of the checklist

            The customer's checklist has 92 boxes and 8 notes. [The sample](../../samples/MigrationRollback) declares each of them under its own words; the compiler holds the two
            against each other (RB5001 to RB5003), and this page is made from what was compiled.

            *Wanted* is what a tool can do at best: **A** it can do it alone; **S** it gathers, and a person confirms; **H** only a person can say so.
            An attestation is what a person says, with evidence where that is required, and who said it is in the journal.


            """);
        WriteCounts(text, rows);
        WriteTimes(text, definition);
        WriteRows(text, rows);
        WriteAdded(text, covered);
        return text.ToString();
    }

    private static void WriteCounts(StringBuilder text, (ChecklistItem Item, CoveredItem Covered)[] rows)
    {
        text.Append("## Counts\n\n| how it is done | A | S | H | all |\n|---|---:|---:|---:|---:|\n");
        foreach (var way in Enum.GetValues<Way>())
        {
            WriteCount(text, Word(way), [.. rows.Where(row => row.Covered.Way == way)]);
        }

        WriteCount(text, "all", rows);
        var missing = rows.Count(static row => row is { Item.Mode: 'A', Covered.Way: Way.Attested });
        text.Append(CultureInfo.InvariantCulture, $"\n{missing} items of mode A are attested by a person, because the automated step does not exist yet: *step missing* in the table.\n\n");
    }

    private static void WriteCount(StringBuilder text, string what, (ChecklistItem Item, CoveredItem Covered)[] rows) => text.Append(
        CultureInfo.InvariantCulture,
        $"| {what} | {rows.Count(static row => row.Item.Mode == 'A')} | {rows.Count(static row => row.Item.Mode == 'S')} | {rows.Count(static row => row.Item.Mode == 'H')} | {rows.Length} |\n");

    private static void WriteTimes(StringBuilder text, RunbookDefinition definition)
    {
        text.Append("## Time boxes\n\nThe longest chain of each phase, with every conditional step in it. What happens when the worst case comes is decided by people: *then* is what they are offered.\n\n");
        text.Append("| phase | box | expected | worst case | then |\n|---|---:|---:|---:|---|\n");
        foreach (var times in PhaseTimes.ReadAll(definition))
        {
            var then = times.Phase.OverrunTo is { } contingency ? definition.Phases[contingency].Title : "to extend the box, or to abort";
            text.Append(CultureInfo.InvariantCulture, $"| {times.Phase.Title} | {Duration.Format(times.Phase.TimeBox!.Value)} | {Duration.Format(times.Expected)} | {Duration.Format(times.Worst)} | {then} |\n");
        }

        text.Append('\n');
    }

    private static void WriteRows(StringBuilder text, (ChecklistItem Item, CoveredItem Covered)[] rows)
    {
        text.Append("## Items\n\n| # | section | item | in English | wanted | how it is done | member |\n|---:|---|---|---|---|---|---|\n");
        foreach (var (item, covered) in rows)
        {
            var missing = item.Mode == 'A' && covered.Way == Way.Attested ? "; *step missing*" : "";
            text.Append(CultureInfo.InvariantCulture, $"| {item.Number} | {item.Section} | {item.Title} | {covered.English} | {item.Mode} | {covered.How}{missing} | `{covered.Where}` |\n");
        }

        text.Append('\n');
    }

    private static void WriteAdded(StringBuilder text, IReadOnlyList<CoveredItem> covered)
    {
        text.Append("## What the checklist lacks\n\n| added | in English | why | how it is done | member |\n|---|---|---|---|---|\n");
        foreach (var added in covered.Where(static item => item.AddedReason is not null))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {added.Title} | {added.English} | {added.AddedReason} | {added.How} | `{added.Where}` |\n");
        }
    }

    private static string Word(Way way) => way switch
    {
        Way.LibraryStep => "by a library step",
        Way.OwnCode => "by code of the team's own",
        Way.Monitor => "by a monitor",
        Way.Notice => "by a notice",
        Way.Contingency => "by a contingency",
        Way.Gate => "by an approval or a poll",
        Way.Attested => "attested by a person",
        _ => throw new InvalidOperationException($"There is no word for '{way}'."),
    };
}
