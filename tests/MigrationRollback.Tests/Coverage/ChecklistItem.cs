using System.Globalization;

namespace MigrationRollback.Tests.Coverage;

/// <summary>A row of the customer's checklist, with what a tool could do for it.</summary>
/// <param name="Number">Its place, from 1.</param>
/// <param name="Section">Its heading of the second level.</param>
/// <param name="Title">Its words.</param>
/// <param name="Mode">A: can be automated; S: the tool gathers, a person confirms; H: only a person can say.</param>
internal sealed record ChecklistItem(int Number, string Section, string Title, char Mode)
{
    public static IReadOnlyList<ChecklistItem> ReadAll() =>
    [
        .. File.ReadLines(Path.Combine(SampleFolder.Path, "checklist.tsv")).Skip(1)
            .Select(static line => line.Split('\t'))
            .Select(static fields => new ChecklistItem(int.Parse(fields[0], CultureInfo.InvariantCulture), fields[1], fields[3], fields[5][0])),
    ];

    /// <summary>The customer's own file, which the compiler reads too: boxes and notes, in order.</summary>
    public static IReadOnlyList<string> ReadTitles() =>
    [
        .. File.ReadLines(Path.Combine(SampleFolder.Path, "checklist.ko.md"))
            .Where(static line => line.StartsWith("- ", StringComparison.Ordinal))
            .Select(static line => line["- ".Length..].Replace("[ ] ", "", StringComparison.Ordinal).Trim()),
    ];
}
