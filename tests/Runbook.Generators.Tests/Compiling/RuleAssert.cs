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

    public static void Says(string message, IReadOnlyList<Diagnostic> findings) => Assert.Equal(message, Assert.Single(findings).GetMessage(System.Globalization.CultureInfo.InvariantCulture));

    private static string Describe(Diagnostic finding)
    {
        var span = finding.Location.SourceSpan;
        return Markup.Describe(finding.Id, span.Start, finding.Location.SourceTree!.ToString().Substring(span.Start, span.Length));
    }
}
