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

    private static System.Collections.Immutable.ImmutableArray<Diagnostic> Findings(params string[] sources)
    {
        var compiled = RunbookCompiler.Compile([.. sources, Sample.Prelude]);
        Assert.Empty(compiled.CompilerDiagnostics);
        return compiled.Findings;
    }
}
