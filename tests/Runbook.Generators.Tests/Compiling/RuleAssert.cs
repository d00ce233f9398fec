using Microsoft.CodeAnalysis;

namespace Runbook.Generators.Tests.Compiling;

/// <summary>Compiles a runbook with marked places, and holds the findings against them. Anything else that is reported fails the test.</summary>
internal static class RuleAssert
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using Runbook;

        namespace Shop;


        """;

    /// <summary>The findings of source that has the usual usings above it, and the contracts of Prelude.cs beside it.</summary>
    public static IReadOnlyList<Diagnostic> Findings(string marked, params string[] compilerErrors)
    {
        var markup = Markup.Parse(Usings + marked);
        var compiled = RunbookCompiler.Compile(markup.Source, Sample.Prelude);
        Assert.Equal(
            markup.Expected.Order(StringComparer.Ordinal),
            compiled.Findings.Select(static finding => Describe(finding)).Order(StringComparer.Ordinal));
        Assert.Equal(compilerErrors.Order(StringComparer.Ordinal), compiled.CompilerDiagnostics.Select(static diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
        return compiled.Findings;
    }

    /// <summary>As <see cref="Findings"/>, with a runbook class, and in it the phase, around the members.</summary>
    public static IReadOnlyList<Diagnostic> InPhase(string marked, params string[] compilerErrors) => InRunbook($$"""
            [Phase("Emergency")]
            public sealed partial class Emergency
            {
        {{marked}}
            }
        """, compilerErrors);

    /// <summary>As <see cref="Findings"/>, with a runbook class around the members, whose owner approves nothing.</summary>
    public static IReadOnlyList<Diagnostic> InRunbook(string marked, params string[] compilerErrors) => Findings($$"""
        [Runbook("rollback", "Rollback", Owner = typeof(Ops))]
        public sealed partial class Rollback
        {
        {{marked}}
        }
        """, compilerErrors);

    /// <summary>As <see cref="InRunbook"/>, with a checklist beside it in which places are marked, too.</summary>
    public static IReadOnlyList<Diagnostic> WithChecklist(string markedChecklist, string marked) => WithChecklists([new Checklist("checklist.md", markedChecklist)], $$"""
        [Runbook("rollback", "Rollback")]
        public sealed partial class Rollback
        {
        {{marked}}
        }
        """);

    /// <summary>As <see cref="Findings"/>, with checklists beside the source in which places are marked, too.</summary>
    public static IReadOnlyList<Diagnostic> WithChecklists(IReadOnlyList<Checklist> marked, string markedSource)
    {
        var source = Markup.Parse(Usings + markedSource);
        var texts = marked.Select(static checklist => Markup.Parse(checklist.Text)).ToArray();
        Checklist[] checklists = [.. marked.Zip(texts, static (checklist, text) => checklist with { Text = text.Source })];
        var compiled = RunbookCompiler.Compile(checklists, source.Source, Sample.Prelude);
        Assert.Equal(
            source.Expected.Concat(texts.SelectMany(static text => text.Expected)).Order(StringComparer.Ordinal),
            compiled.Findings.Select(finding => Describe(finding, checklists)).Order(StringComparer.Ordinal));
        Assert.Empty(compiled.CompilerDiagnostics);
        return compiled.Findings;
    }

    public static void Says(string message, IReadOnlyList<Diagnostic> findings) => Assert.Equal(message, Assert.Single(findings).GetMessage(System.Globalization.CultureInfo.InvariantCulture));

    private static string Describe(Diagnostic finding, params Checklist[] checklists)
    {
        var span = finding.Location.SourceSpan;
        var text = finding.Location.SourceTree?.ToString() ?? checklists.Single(checklist => checklist.Path == finding.Location.GetLineSpan().Path).Text;
        return Markup.Describe(finding.Id, span.Start, text.Substring(span.Start, span.Length));
    }
}
