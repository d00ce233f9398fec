using System.Composition;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Runbook.Generators.CodeFixes.Fixes;
using Runbook.Generators.CodeFixes.Tests.Fixing;

namespace Runbook.Generators.CodeFixes.Tests;

public class FixCatalogueTests
{
    private static readonly string Root = FindRoot();

    private static readonly Type[] Fixes = [.. typeof(AddPartialFix).Assembly.GetTypes().Where(static type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract)];

    private static readonly HashSet<string> Mended = [.. Fixes.Where(static fix => fix != typeof(WaiveFix)).SelectMany(static fix => Make(fix).FixableDiagnosticIds)];

    public static TheoryData<string> Names => [.. Fixes.Select(static fix => fix.Name)];

    public static TheoryData<string> Pages => [.. Workspaces.Rules.Keys.Where(static id => File.Exists(Page(id)))];

    [Fact]
    public void Rules_AreMendedInFact() => Assert.True(Mended.Count >= 10, $"Only {Mended.Count} rules have a mend besides a waiver.");

    [Theory]
    [MemberData(nameof(Names))]
    public void Fix_IsExported_AndNamedForItsClass(string name)
    {
        var fix = Find(name);

        var export = fix.GetCustomAttribute<ExportCodeFixProviderAttribute>();

        Assert.NotNull(export);
        Assert.Equal(LanguageNames.CSharp, Assert.Single(export.Languages));
        Assert.Equal(name, export.Name);
        Assert.NotNull(fix.GetCustomAttribute<SharedAttribute>());
        Assert.NotNull(fix.GetConstructor(Type.EmptyTypes)?.GetCustomAttribute<ImportingConstructorAttribute>());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Fix_MendsRulesOfTheCatalogue(string name)
    {
        var ids = Make(Find(name)).FixableDiagnosticIds;

        Assert.NotEmpty(ids);
        Assert.All(ids, static id => Assert.Contains(id, Workspaces.Rules.Keys));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Fix_HasATestClass_ThatTestsBothDirections(string name)
    {
        var tests = typeof(FixCatalogueTests).Assembly.GetType($"Runbook.Generators.CodeFixes.Tests.Fixes.{name}Tests");

        Assert.NotNull(tests);
        var names = tests.GetMethods().Where(static method => method.IsDefined(typeof(FactAttribute))).Select(static method => method.Name).ToArray();
        Assert.Contains(names, static test => test.EndsWith("LeftAlone", StringComparison.Ordinal));
        Assert.Contains(names, static test => !test.EndsWith("LeftAlone", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_HasTheCodeFix_WhereThereIsOne(string id) =>
        Assert.Equal(Mended.Contains(id), File.ReadAllText(Page(id)).Contains("\n## Code fix\n", StringComparison.Ordinal));

    private static CodeFixProvider Make(Type fix) => (CodeFixProvider)Activator.CreateInstance(fix)!;

    private static Type Find(string name) => Fixes.Single(fix => fix.Name == name);

    private static string Page(string id) => Path.Combine(Root, Workspaces.Rules[id].HelpLinkUri);

    private static string FindRoot([CallerFilePath] string here = "")
    {
        var folder = Path.GetDirectoryName(here)!;
        while (!File.Exists(Path.Combine(folder, "Runbook.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
