using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Pipeline;

public class IncrementalCachingTests
{
    private const string Other = "namespace Elsewhere; public class Unrelated { }";

    private const string Contracts = "namespace Shop; public sealed record Seen;";

    private const string Second = """
        using Runbook;
        namespace Shop;

        [Runbook("second", "Second")]
        public sealed partial class SecondBook
        {
            [Phase("Look")]
            public sealed partial class Look
            {
                [Step("See"), ReadOnly] public Seen See() => new();
            }
        }
        """;

    [Fact]
    public void UnrelatedEdit_LeavesEverythingCached() => Assert.All(
        Reasons(2, Other.Replace("Unrelated", "Renamed", StringComparison.Ordinal)),
        static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));

    [Fact]
    public void BlankLineAbove_LeavesEverythingCached() => Assert.All(
        Reasons(0, "\n\n" + Sample.Rollback),
        static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));

    [Fact]
    public void EditOfABody_LeavesEverythingCached() => Assert.All(
        Reasons(0, Sample.Rollback.Replace("new IdcUsable(\"10.11\")", "new IdcUsable(\"11.4\")", StringComparison.Ordinal)),
        static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));

    [Fact]
    public void EditOfATitle_ModifiesOnlyItsRunbook() => Assert.Equal(
        [IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified],
        Reasons(1, Second.Replace("\"See\"", "\"See it\"", StringComparison.Ordinal)));

    [Fact]
    public void RecordRenamedInAnotherFile_ModifiesTheRunbookThatTakesIt() => Assert.Equal(
        [IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified],
        Reasons(3, Contracts.Replace("namespace Shop; public sealed record Seen", "global using Seen = Shop.Watched; namespace Shop; public sealed record Watched", StringComparison.Ordinal)));

    [Theory]
    [InlineData("const string Title = \"See\"", "const string Title = \"Look\"")]
    [InlineData("Twice = 2", "Twice = 3")]
    [InlineData("class Lead : IRole", "class Lead : IRole, System.IDisposable { public void Dispose() { } } [Role(\"Chief\")] public sealed class Chief : IRole")]
    [InlineData("[Role(\"Lead\")]", "[Role(\"Head\")]")]
    public void DeclarationInAnotherFile_ThatTheRunbookMentions_IsNotStale(string declared, string edited)
    {
        const string facts = """
            using Runbook;
            namespace Shop;
            public static class Facts { public const string Title = "See"; public const int Twice = 2; }
            [Role("Lead")] public sealed class Lead : IRole;
            """;
        const string book = """
            using System.Threading.Tasks;
            using Runbook;
            namespace Shop;
            [Runbook("facts", "Facts")]
            public sealed partial class FactsBook
            {
                [Phase("Look")]
                public sealed partial class Look
                {
                    [Step(Facts.Title), ReadOnly, Retry(Facts.Twice)] public void See() { }
                    [Manual("Tell", Role = typeof(Lead))] public partial Task Tell();
                }
            }
            """;
        string Emitted(GeneratorDriver driver) => driver.GetRunResult().Results.Single().GeneratedSources.Single(source => source.HintName.EndsWith("Definition.g.cs", StringComparison.Ordinal)).SourceText.ToString();
        var compilation = RunbookCompiler.Create(facts, book);
        var driver = Driver().RunGenerators(compilation);
        var before = Emitted(driver);
        Assert.Contains(declared, facts, StringComparison.Ordinal);
        var changed = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], CSharpSyntaxTree.ParseText(facts.Replace(declared, edited, StringComparison.Ordinal), RunbookCompiler.ParseOptions, compilation.SyntaxTrees[0].FilePath));

        driver = driver.RunGenerators(changed);

        // A fresh driver, over a project that nothing is remembered of, is right.
        Assert.Equal(Emitted(Driver().RunGenerators(changed.WithAssemblyName("Fresh" + edited.GetHashCode(StringComparison.Ordinal)))), Emitted(driver));
        Assert.Equal(declared.Contains("class", StringComparison.Ordinal), before == Emitted(driver));
    }

    [Fact]
    public void OutputsOfEveryStage_HoldNothingOfTheCompiler()
    {
        var driver = Driver().RunGenerators(Compilation());
        var own = driver.GetRunResult().Results.Single().TrackedSteps
            .Where(static stage => stage.Key is RunbookGenerator.ModelStage or RunbookGenerator.SourceStage)
            .SelectMany(static stage => stage.Value)
            .SelectMany(static step => step.Outputs)
            .Select(static output => output.Value)
            .ToArray();

        Assert.Equal(4, own.Length);
        Assert.All(own, static value => Assert.Equal("Runbook.Generators", value.GetType().IsGenericType ? value.GetType().GetGenericArguments()[0].Assembly.GetName().Name : value.GetType().Assembly.GetName().Name));
    }

    // The reasons of the last stage, one for each runbook; every stage before it must agree.
    private static IncrementalStepRunReason[] Reasons(int file, string edited)
    {
        var compilation = Compilation();
        var driver = Driver().RunGenerators(compilation);
        var before = compilation.SyntaxTrees[file];

        driver = driver.RunGenerators(compilation.ReplaceSyntaxTree(before, CSharpSyntaxTree.ParseText(edited, RunbookCompiler.ParseOptions, before.FilePath)));

        var stages = driver.GetRunResult().Results.Single().TrackedSteps;
        var models = Stage(RunbookGenerator.ModelStage);
        Assert.Equal(models, Stage(RunbookGenerator.SourceStage));
        return models;

        // An equal model that was parsed again counts as cached for whoever comes after it.
        IncrementalStepRunReason[] Stage(string name) =>
        [
            .. stages[name]
                .SelectMany(static step => step.Outputs)
                .Select(static output => output.Reason == IncrementalStepRunReason.Unchanged ? IncrementalStepRunReason.Cached : output.Reason)
                .OrderBy(static reason => reason.ToString(), StringComparer.Ordinal),
        ];
    }

    private static CSharpCompilation Compilation() => RunbookCompiler.Create(Sample.Rollback, Second, Other, Contracts);

    private static CSharpGeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [new RunbookGenerator().AsSourceGenerator()],
        parseOptions: RunbookCompiler.ParseOptions,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
}
