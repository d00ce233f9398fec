using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Runbook.Generators.Checklists;
using Runbook.Generators.Diagnostics;
using Runbook.Generators.Parsing;

namespace Runbook.Generators;

/// <summary>What the checklists and the runbooks of one compilation say about each other: found once, reported where it stands.</summary>
internal sealed class ChecklistComparison
{
    private readonly Dictionary<string, List<Diagnostic>> byFile = new(StringComparer.Ordinal);
    private readonly Dictionary<INamedTypeSymbol, List<Diagnostic>> byRunbook = new(SymbolEqualityComparer.Default);

    public ChecklistComparison(IReadOnlyList<ChecklistFile> files, IReadOnlyList<DeclaredRunbook> runbooks)
    {
        var declared = runbooks.Select(static runbook => (runbook.Id, runbook.Type.IsAbstract)).ToArray();
        var resolved = new List<(ChecklistFile File, DeclaredRunbook Runbook)>();
        foreach (var file in files)
        {
            var (index, fault) = file.Resolve(declared);
            if ((file.Fault ?? fault) is { } found)
            {
                Report(file, Create(RuleIds.EmptyChecklist, Start(file), file.Name, found.What, found.NextMove));
            }
            else
            {
                resolved.Add((file, runbooks[index!.Value]));
            }
        }

        foreach (var group in resolved.GroupBy(static pair => pair.Runbook, static pair => pair.File))
        {
            Compare(group.Key, [.. group.SelectMany(static file => file.Items.Select(item => new Entry(file, item)))]);
        }
    }

    public IReadOnlyList<Diagnostic> InFile(string path) => byFile.TryGetValue(path, out var found) ? found : [];

    public IReadOnlyList<Diagnostic> InRunbook(INamedTypeSymbol runbook) => byRunbook.TryGetValue(runbook, out var found) ? found : [];

    private void Compare(DeclaredRunbook runbook, Entry[] entries)
    {
        var things = TitledThings.Of(runbook.Type);
        var names = string.Join("', '", entries.Select(static entry => entry.File.Name).Distinct());
        foreach (var mismatch in ChecklistMatcher.Compare([.. entries.Select(static entry => entry.Item.Title)], [.. things.Select(static thing => thing.Thing)]))
        {
            var entry = mismatch.Item is { } item ? entries[item] : null;
            var thing = mismatch.Thing is { } index ? things[index] : null;
            if (Waivers.IsWaived(runbook.Type, mismatch.Rule) || (thing is not null && Waivers.IsWaived(thing.Symbol, mismatch.Rule)))
            {
                continue;
            }

            if (thing is null)
            {
                Report(entry!.File, mismatch.Rule == RuleIds.ItemWithoutStep
                    ? Create(RuleIds.ItemWithoutStep, entry.Place, runbook.Id, entry.Number, entry.Item.Title)
                    : Create(RuleIds.EmptyChecklist, entry.Place, entry.File.Name, Repeats(entry, entries), "Say in the items what differs, or strike one"));
            }
            else
            {
                Report(runbook.Type, entry is null
                    ? Create(RuleIds.StepWithoutItem, InSource(thing.Symbol, runbook), thing.Thing.Label, names)
                    : Reworded(thing, entry, runbook));
            }
        }
    }

    private static Diagnostic Reworded(TitledSymbol thing, Entry entry, DeclaredRunbook runbook) => Diagnostic.Create(
        RuleCatalogue.Rules[RuleIds.ItemReworded],
        TitleArgument(thing.Mark) ?? InSource(thing.Symbol, runbook),
        [entry.Place],
        ImmutableDictionary<string, string?>.Empty.Add(FindingProperties.Item, entry.Item.Title),
        thing.Thing.Label,
        $"{entry.Number} ({entry.File.Name}, line {Line(entry)})",
        entry.Item.Title);

    private static string Repeats(Entry entry, Entry[] entries)
    {
        var first = entries.First(candidate => candidate.Item.Title == entry.Item.Title);
        var where = first.File == entry.File ? $"line {Line(first)}" : $"'{first.File.Name}', line {Line(first)}";
        return $"repeats item {first.Number} ({where}): '{entry.Item.Title}'";
    }

    private static string Line(Entry entry) => (entry.Item.Line + 1).ToString(CultureInfo.InvariantCulture);

    // A step of another assembly's shared runbook is not in this source.
    private static Location InSource(ISymbol symbol, DeclaredRunbook runbook) => SourceOrder.Place(symbol) is { IsInSource: true } place ? place : SourceOrder.Place(runbook.Type);

    private static Location? TitleArgument(Mark mark) => mark.Data?.ApplicationSyntaxReference?.GetSyntax() is AttributeSyntax { ArgumentList.Arguments: var arguments }
        ? arguments.FirstOrDefault(static argument => argument.NameEquals is null)?.Expression.GetLocation()
        : null;

    private static Location Start(ChecklistFile file) => Location.Create(file.Path, default, default);

    private static Diagnostic Create(string rule, Location place, params object[] arguments) => Diagnostic.Create(RuleCatalogue.Rules[rule], place, arguments);

    private void Report(ChecklistFile file, Diagnostic diagnostic)
    {
        if (!byFile.TryGetValue(file.Path, out var found))
        {
            byFile.Add(file.Path, found = []);
        }

        found.Add(diagnostic);
    }

    private void Report(INamedTypeSymbol runbook, Diagnostic diagnostic)
    {
        if (!byRunbook.TryGetValue(runbook, out var found))
        {
            byRunbook.Add(runbook, found = []);
        }

        found.Add(diagnostic);
    }

    private sealed record Entry(ChecklistFile File, ChecklistItem Item)
    {
        public string Number => Item.Number.ToString(CultureInfo.InvariantCulture);

        public Location Place => Location.Create(
            File.Path,
            new TextSpan(Item.Start, Item.Length),
            new LinePositionSpan(new LinePosition(Item.Line, Item.Column), new LinePosition(Item.Line, Item.Column + Item.Length)));
    }
}
