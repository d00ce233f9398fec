using System.Reflection;
using System.Runtime.CompilerServices;
using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.Tests.Diagnostics;

public class RuleCatalogueTests
{
    private static readonly string Root = FindRoot();

    public static TheoryData<string> Ids => [.. RuleCatalogue.Rules.Keys];

    [Fact]
    public void EveryId_IsInTheCatalogue() => Assert.Equal(
        typeof(RuleIds).GetFields(BindingFlags.Public | BindingFlags.Static).Select(static field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal),
        RuleCatalogue.Rules.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_HasAPage_WithEveryPart(string id)
    {
        var rule = RuleCatalogue.Rules[id];
        Assert.Equal($"docs/rules/{id}.md", rule.HelpLinkUri);

        var page = File.ReadAllText(Path.Combine(Root, rule.HelpLinkUri));

        Assert.StartsWith($"# {id}: {rule.Title}\n", page, StringComparison.Ordinal);
        Assert.All(["## Cause", "## Bad", "## Fixed", "## When to waive"], part => Assert.Contains($"\n{part}\n", page, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_StandsInTheListOfPages(string id)
    {
        var rule = RuleCatalogue.Rules[id];
        var severity = rule.DefaultSeverity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error ? string.Empty : $"{rule.DefaultSeverity} ";

        Assert.Single(
            File.ReadAllLines(Path.Combine(Root, "docs/rules/README.md")),
            row => string.Equals(row, $"| [{id}]({id}.md) | {rule.Title} | {severity}|", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_HasATestClass_ThatTestsBothDirections(string id)
    {
        var tests = typeof(RuleCatalogueTests).Assembly.GetType($"Runbook.Generators.Tests.Rules.{id}");

        Assert.NotNull(tests);
        var names = tests.GetMethods().Where(static method => method.IsDefined(typeof(FactAttribute))).Select(static method => method.Name).ToArray();
        Assert.Contains(names, static name => name.EndsWith("Silent", StringComparison.Ordinal));
        Assert.Contains(names, static name => !name.EndsWith("Silent", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_HasAReleaseRow(string id)
    {
        var rule = RuleCatalogue.Rules[id];
        var rows = File.ReadAllLines(Path.Combine(Root, "src/Runbook.Generators/AnalyzerReleases.Shipped.md"))
            .Concat(File.ReadAllLines(Path.Combine(Root, "src/Runbook.Generators/AnalyzerReleases.Unshipped.md")));

        Assert.Single(rows, $"{id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title}");
    }

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
