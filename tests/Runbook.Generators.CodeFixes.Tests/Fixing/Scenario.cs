using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Runbook.Generators.CodeFixes.Tests.Fixing;

/// <summary>
/// A runbook with marked findings, and a fix. The findings are the analyzer's own, held against the marks, unless they are given.
/// After a mend the source must compile, and the analyzer must say what is marked in the expected source: nothing, where nothing is.
/// </summary>
internal sealed class Scenario
{
    private const string Main = "Runbook.cs";
    private const string Beside = "Beside.cs";

    private readonly CodeFixProvider fix;
    private readonly Func<string, string> wrap;
    private readonly Marked marked;
    private string? beside;
    private string? checklist;
    private ImmutableDictionary<string, string?>? given;

    private Scenario(CodeFixProvider fix, Func<string, string> wrap, Marked marked) => (this.fix, this.wrap, this.marked) = (fix, wrap, marked);

    /// <summary>A whole file, without its usings and its namespace.</summary>
    public static Scenario InFile<TFix>(string source)
        where TFix : CodeFixProvider, new() => Create<TFix>(Wrapping.File, source);

    /// <summary>Members of a runbook class.</summary>
    public static Scenario InRunbook<TFix>(string members)
        where TFix : CodeFixProvider, new() => Create<TFix>(Wrapping.Runbook, members);

    /// <summary>Members of a phase without a time box.</summary>
    public static Scenario InPhase<TFix>(string members)
        where TFix : CodeFixProvider, new() => Create<TFix>(Wrapping.Phase, members);

    /// <summary>A finding that is made here, for what the analyzer says differently or not yet; with what it says besides its place.</summary>
    public Scenario Given(params (string Key, string Value)[] properties)
    {
        given = properties.ToImmutableDictionary(static pair => pair.Key, static pair => (string?)pair.Value);
        return this;
    }

    /// <summary>A second file of the same project.</summary>
    public Scenario With(string source)
    {
        beside = Wrapping.File(source);
        return this;
    }

    /// <summary>The team's checklist.</summary>
    public Scenario WithChecklist(string text)
    {
        checklist = text;
        return this;
    }

    /// <summary>The titles of all mends of the first finding, in order.</summary>
    public async Task OffersAsync(params string[] titles)
    {
        var (document, findings) = await OpenAsync();
        Assert.Equal(titles, (await ActionsAsync(document, findings[0])).Select(static action => action.Title));
    }

    public Task OffersNothingAsync() => OffersAsync();

    /// <summary>Mends the first finding.</summary>
    public async Task MendsAsync(string title, string expected, params string[] compilerDiagnostics)
    {
        var (document, findings) = await OpenAsync();
        var action = await ActionAsync(document, findings[0], title);
        await HoldsAsync(await ApplyAsync(action), document.Id, expected, compilerDiagnostics);
    }

    /// <summary>Mends the first finding, in the second file.</summary>
    public async Task MendsBesideAsync(string title, string expected)
    {
        var (document, findings) = await OpenAsync();
        var other = document.Project.Documents.Single(static file => file.Name == Beside).Id;
        var changed = await ApplyAsync(await ActionAsync(document, findings[0], title));
        Assert.Equal(Wrapping.File(expected), (await changed.GetDocument(other)!.GetTextAsync()).ToString());
        Assert.Empty(await Workspaces.CompilerDiagnosticsAsync(changed.GetProject(document.Project.Id)!));
        Assert.Empty(await Workspaces.FindingsAsync(changed.GetProject(document.Project.Id)!));
    }

    /// <summary>Mends all findings at once, as "fix all in document" does.</summary>
    public async Task MendsAllAsync(string title, string expected)
    {
        var (document, findings) = await OpenAsync();
        var action = await ActionAsync(document, findings[0], title);
        var context = new FixAllContext(document, fix, FixAllScope.Document, action.EquivalenceKey!, fix.FixableDiagnosticIds, new FoundBefore(findings), CancellationToken.None);
        var all = await fix.GetFixAllProvider()!.GetFixAsync(context);
        Assert.NotNull(all);
        await HoldsAsync(await ApplyAsync(all), document.Id, expected, []);
    }

    private static Scenario Create<TFix>(Func<string, string> wrap, string source)
        where TFix : CodeFixProvider, new() => new(new TFix(), wrap, Marked.Parse(wrap(source)));

    private async Task<(Document Document, IReadOnlyList<Diagnostic> Findings)> OpenAsync()
    {
        var files = new Dictionary<string, string> { [Main] = marked.Source, ["Contracts.cs"] = Workspaces.Contracts };
        if (beside is not null)
        {
            files.Add(Beside, beside);
        }

        var document = Workspaces.Create(files, checklist).Documents.Single(static file => file.Name == Main);
        var findings = given is null ? await Workspaces.FindingsAsync(document.Project) : await MakeAsync(document, given);
        Assert.Equal(Describe(marked), findings.Select(static finding => Describe(finding)));
        return (document, [.. findings.Where(finding => fix.FixableDiagnosticIds.Contains(finding.Id))]);
    }

    private async Task<IReadOnlyList<Diagnostic>> MakeAsync(Document document, ImmutableDictionary<string, string?> properties)
    {
        var tree = (await document.GetSyntaxTreeAsync())!;
        return [.. marked.Places.Select(place => Diagnostic.Create(Workspaces.Rules[place.Id], Location.Create(tree, place.Span), properties))];
    }

    private async Task<IReadOnlyList<CodeAction>> ActionsAsync(Document document, Diagnostic finding)
    {
        var actions = new List<CodeAction>();
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => actions.Add(action), CancellationToken.None));
        return actions;
    }

    private async Task<CodeAction> ActionAsync(Document document, Diagnostic finding, string title)
    {
        var actions = await ActionsAsync(document, finding);
        Assert.Contains(title, actions.Select(static action => action.Title));
        return actions.Single(action => action.Title == title);
    }

    private static async Task<Solution> ApplyAsync(CodeAction action) => (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution;

    private async Task HoldsAsync(Solution changed, DocumentId document, string expected, string[] compilerDiagnostics)
    {
        var wanted = Marked.Parse(wrap(expected));
        var mended = changed.GetDocument(document)!;
        Assert.Equal(wanted.Source, (await mended.GetTextAsync()).ToString());
        Assert.Equal(compilerDiagnostics, await Workspaces.CompilerDiagnosticsAsync(mended.Project));
        Assert.Equal(Describe(wanted), (await Workspaces.FindingsAsync(mended.Project)).Select(static finding => Describe(finding)));
    }

    private static IEnumerable<string> Describe(Marked source) => source.Places.Select(place => $"{place.Id} at {place.Span}: {source.Source.Substring(place.Span.Start, place.Span.Length)}");

    private static string Describe(Diagnostic finding)
    {
        var span = finding.Location.SourceSpan;
        return $"{finding.Id} at {span}: {finding.Location.SourceTree!.GetText().ToString(span)}";
    }
}
