using Microsoft.CodeAnalysis;
using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB0012
{
    private const string Usings = "using Runbook; namespace Shop;\n";

    private const string First = Usings + """
        [Runbook("rollback", "Rollback")]
        public sealed partial class Rollback
        {
            [Phase("Emergency")]
            public sealed partial class Emergency
            {
                [Step("Fence")] FenceStep Fence => new();
            }
        }
        """;

    [Fact]
    public void PhasesInTwoFiles_AreReported()
    {
        var finding = Assert.Single(Findings(First, Usings + """
            public sealed partial class Rollback
            {
                [Phase("Full")]
                public sealed partial class Full
                {
                    [Step("Drain")] DrainStep Drain => new();
                }
            }
            """));

        Assert.Equal("RB0012", finding.Id);
        Assert.Equal(
            "The phases of 'Rollback' are declared in more than one file, and order is source order. Declare them in one file, or give each an Order; the rest of the class may stay where it is.",
            finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal("Rollback", finding.Location.SourceTree!.GetText().ToString(finding.Location.SourceSpan));
    }

    [Fact]
    public void StepsOfAPhaseInTwoFiles_AreReportedAtThePhase()
    {
        var finding = Assert.Single(Findings(First, Usings + """
            public sealed partial class Rollback
            {
                public sealed partial class Emergency
                {
                    [Step("Drain")] DrainStep Drain => new();
                }
            }
            """));

        Assert.Equal("RB0012", finding.Id);
        Assert.Equal("Emergency", finding.Location.SourceTree!.GetText().ToString(finding.Location.SourceSpan));
    }

    [Fact]
    public void HelpersInAnotherFile_AreSilent() => Assert.Empty(Findings(First, Usings + """
        public sealed partial class Rollback
        {
            public string Helper => "";

            public sealed partial class Emergency
            {
                private string Help => Book.Helper;
            }
        }
        """));

    [Theory]
    [InlineData("[Step(\"Drain\")] DrainStep Drain => new();", "steps and tracks", "Declare them in one file, or put the steps into tracks and give each track an Order")]
    [InlineData("public sealed partial class Cut { [Step(\"Drain\")] DrainStep Drain => new(); }", "steps", "Declare them in one file")]
    [InlineData("[Track(\"Wait\")] public sealed partial class Wait { [Step(\"Drain\")] DrainStep Drain => new(); }", "tracks", "Declare them in one file, or give each an Order")]
    public void WhatIsSplit_DecidesWhatHelps(string member, string what, string move)
    {
        var finding = Assert.Single(Findings(
            Usings + """
            [Runbook("rollback", "Rollback")]
            public sealed partial class Rollback
            {
                [Phase("Emergency")]
                public sealed partial class Emergency
                {
                    [Track("Cut")]
                    public sealed partial class Cut
                    {
                        [Step("Fence")] FenceStep Fence => new();
                    }
                }
            }
            """,
            Usings + $$"""
            public sealed partial class Rollback
            {
                public sealed partial class Emergency
                {
                    {{member}}
                }
            }
            """));

        Assert.Equal(
            $"The {what} of '{(what == "steps" ? "Cut" : "Emergency")}' are declared in more than one file, and order is source order. {move}; the rest of the class may stay where it is.",
            finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void SharedPhasesInTwoFiles_AreReportedAtTheSharedRunbookOnly()
    {
        var finding = Assert.Single(Findings(
            Usings + """
            [Runbook("shared", "Shared")]
            public abstract partial class Shared
            {
                [Phase("Emergency")]
                public sealed partial class Emergency
                {
                    [Step("Fence")] public FenceStep Fence => new();
                }
            }

            [Runbook("one", "One")]
            public sealed partial class One : Shared;
            """,
            Usings + """
            public abstract partial class Shared
            {
                [Phase("Full")]
                public sealed partial class Full
                {
                    [Step("Drain")] public DrainStep Drain => new();
                }
            }
            """));

        Assert.Equal("Shared", finding.Location.SourceTree!.GetText().ToString(finding.Location.SourceSpan));
    }

    private static System.Collections.Immutable.ImmutableArray<Diagnostic> Findings(params string[] sources)
    {
        var compiled = RunbookCompiler.Compile([.. sources, Sample.Prelude]);
        Assert.Empty(compiled.CompilerDiagnostics);
        return compiled.Findings;
    }
}
