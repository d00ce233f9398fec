using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Pipeline;

public class AnalyzerTests
{
    [Fact]
    public void ManyFaults_AreReportedAtOnce() => RuleAssert.Findings(
        """
        [Runbook({|RB0014:"Roll back"|}, "Rollback")]
        public sealed partial class Rollback
        {
            [Parameter("Incident")] public string {|RB0008:Incident|} => "";

            [Phase("Preparation")]
            public sealed partial class Preparation
            {
                [Step("Drain", Timeout = {|RB0003:"3"|})] DrainStep {|RB1002:Drain|} => new();
                [Step("Verify")] VerifyBackup Verify => new();
                [Step("Drop")] DestroyingStep {|RB3001:Drop|} => new();
            }

            [Phase("Emergency", TimeBox = {|RB2002:"1m"|})]
            public sealed partial class Emergency
            {
                [Step("Fence", Expected = "2m")] FenceStep {|RB2001:Fence|} => new();
            }
        }
        """);

    [Fact]
    public void Pragma_AtTheMember_Waives() => RuleAssert.InPhase(
        """
                [Step("Verify")] VerifyBackup Verify => new();
        // Approved elsewhere.
        #pragma warning disable RB3001
                [Step("A")] DestroyingStep A => new();
        #pragma warning restore RB3001
                [Step("B")] UndeclaredStep {|RB3001:B|} => new();
        """);

    [Fact]
    public void BrokenRunbook_StillHasBodies_SoThatOneMistakeIsOneError() => RuleAssert.InPhase(
        """
                [Manual("A")] public partial Task<Fenced> A(Drained drained, CancellationToken ct);
                [Approval<Lead>("B")] public partial Task {|RB0006:B|}();
                [Manual("C")] public partial Task<List<Closed>> C();
                [Step("D")] private string {|RB0002:D|} => Book.Name;
        """ + "\n    }\n\n    public string Name => \"\";\n\n    public partial class Helpers\n    {\n");

    [Fact]
    public void UnknownType_IsLeftToTheCompiler() => RuleAssert.InPhase(
        """
                [Step("A"), ReadOnly] Missing A() => null!;
                [Step("B")] Missing B => null!;
                [Step("C"), ReadOnly] void C(Fenced fenced) { }
        """,
        "CS0246",
        "CS0246");

    [Fact]
    public void GlobalNamespaceKeywordsAndOddTitles_Compile() => Assert.Empty(RunbookCompiler.Compile("""
        using System.Threading.Tasks;
        using Runbook;

        public sealed record @class(int Value);

        [Runbook("odd", "A \"quoted\" <title> & {braces}\nin two lines")]
        public sealed partial class @event(int @params, string parameters = "x")
        {
            [Parameter("P")] public int @default { get; init; } = @params + parameters.Length;

            [Phase("*/ {0} </summary>", TimeBox = "1m")]
            public sealed partial class @namespace
            {
                [Manual("{0}\n*/", Timeout = "1s")] public partial Task<@class> @return(System.Threading.CancellationToken @this);

                [Step("단계", Timeout = "1s", When = nameof(@if)), ReadOnly] void 확인(@class @in) { }

                bool @if(Maybe<@class> @in) => @in.HasValue;
            }
        }
        """).CompilerDiagnostics);
}
