using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB1006
{
    [Fact]
    public void Contingency_ThatNothingNames_IsReported()
    {
        var findings = RuleAssert.InRunbook(
            """
                [Phase("Emergency")]
                public sealed partial class Emergency
                {
                    [Step("Fence")] FenceStep Fence => new();
                }

                [Contingency("복구 실패시 대안책")]
                public sealed partial class {|RB1006:RestoreFailed|}
                {
                    [Manual("Call for help")] public partial Task Call();
                }
            """);

        RuleAssert.Says("Nothing leads to contingency '복구 실패시 대안책' (RestoreFailed): no OnFailure, OverrunTo or OnBreach outside of it names it. Name it where it helps, or remove it.", findings);
    }

    [Fact]
    public void Contingency_ThatOnlyItsOwnMonitorLeadsTo_IsReported()
    {
        RuleAssert.InRunbook(
            """
                [Monitor("Errors", Every = "10s", During = [typeof(Repair)], OnBreach = typeof(Repair))] public Reading Errors() => null!;

                [Phase("Emergency")]
                public sealed partial class Emergency
                {
                    [Step("Fence")] FenceStep Fence => new();
                }

                [Contingency("Repair")]
                public sealed partial class {|RB1006:Repair|}
                {
                    [Manual("Call for help")] public partial Task Call();
                }
            """);
    }

    [Fact]
    public void Contingency_OfFailureOverrunOrBreach_IsSilent()
    {
        RuleAssert.InRunbook(
            """
                [Monitor("Errors", Every = "10s", OnBreach = typeof(C))] public Reading Errors() => null!;

                [Phase("Emergency", TimeBox = "15m", OverrunTo = typeof(B))]
                public sealed partial class Emergency
                {
                    [Step("Fence", Timeout = "1m", OnFailure = typeof(A))] FenceStep Fence => new();
                }

                [Contingency("A", OnFailure = typeof(D))] public sealed partial class A { [Manual("In A")] public partial Task Do(); }
                [Contingency("B")] public sealed partial class B { [Manual("In B")] public partial Task Do(); }
                [Contingency("C")] public sealed partial class C { [Manual("In C")] public partial Task Do(); }
                [Contingency("D")] public sealed partial class D { [Manual("In D")] public partial Task Do(); }
            """);
    }

    [Fact]
    public void Contingency_WhoseNamesCouldNotBeRead_IsNotReportedToo()
    {
        RuleAssert.InRunbook(
            """
                [Phase("Emergency")]
                public sealed partial class Emergency
                {
                    [Step("Fence", OnFailure = {|RB0023:typeof(Emergency)|})] FenceStep Fence => new();
                }

                [Contingency("A")] public sealed partial class A { [Manual("In A")] public partial Task Do(); }
            """);
    }
}
