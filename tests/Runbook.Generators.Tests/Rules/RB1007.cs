using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB1007
{
    [Fact]
    public void Contingencies_ThatLeadToEachOther_AreReportedOnce()
    {
        var findings = RuleAssert.InRunbook(
            """
                [Phase("Emergency", OnFailure = typeof(RestoreFailed))]
                public sealed partial class Emergency
                {
                    [Step("Fence")] FenceStep Fence => new();
                }

                [Contingency("복구 실패", OnFailure = typeof(LongOutage))]
                public sealed partial class {|RB1007:RestoreFailed|}
                {
                    [Manual("Call for help")] public partial Task Call();
                }

                [Contingency("임시 서비스")]
                public sealed partial class LongOutage
                {
                    [Manual("Put up a page", OnFailure = typeof(RestoreFailed))] public partial Task PutUp();
                }
            """);

        RuleAssert.Says("Contingency '복구 실패' (RestoreFailed) leads back to itself: RestoreFailed → LongOutage → RestoreFailed. A run could go round for ever. Remove one of these.", findings);
    }

    [Fact]
    public void Contingency_WhoseStepFailsIntoIt_IsReported()
    {
        var findings = RuleAssert.InRunbook(
            """
                [Phase("Emergency", OnFailure = typeof(Repair))]
                public sealed partial class Emergency
                {
                    [Step("Fence")] FenceStep Fence => new();
                }

                [Contingency("Repair", OnFailure = typeof(Repair))]
                public sealed partial class {|RB1007:Repair|}
                {
                    [Manual("Mend")] public partial Task Mend();
                }
            """);

        RuleAssert.Says("Contingency 'Repair' (Repair) leads back to itself: Repair → Repair. A run could go round for ever. Remove one of these.", findings);
    }

    [Fact]
    public void TwoLoops_AreTwoFindings()
    {
        RuleAssert.InRunbook(
            """
                [Monitor("Errors", Every = "10s", During = [typeof(Emergency), typeof(D)], OnBreach = typeof(C))] public Reading Errors() => null!;

                [Phase("Emergency", OnFailure = typeof(A))]
                public sealed partial class Emergency
                {
                    [Step("Fence")] FenceStep Fence => new();
                }

                [Contingency("A", OnFailure = typeof(B))] public sealed partial class {|RB1007:A|} { [Manual("In A")] public partial Task Do(); }
                [Contingency("B", OnFailure = typeof(A))] public sealed partial class B { [Manual("In B")] public partial Task Do(); }
                [Contingency("C", OnFailure = typeof(D))] public sealed partial class {|RB1007:C|} { [Manual("In C")] public partial Task Do(); }
                [Contingency("D")] public sealed partial class D { [Manual("In D")] public partial Task Do(); }
            """);
    }

    [Fact]
    public void Contingencies_ThatLeadOnToOneThatEnds_AreSilent()
    {
        RuleAssert.InRunbook(
            """
                [Monitor("Errors", Every = "10s", During = [typeof(Emergency), typeof(C)], OnBreach = typeof(C))] public Reading Errors() => null!;

                [Phase("Emergency", OnFailure = typeof(A))]
                public sealed partial class Emergency
                {
                    [Step("Fence")] FenceStep Fence => new();
                }

                [Contingency("A", OnFailure = typeof(B))] public sealed partial class A { [Manual("In A", OnFailure = typeof(C))] public partial Task Do(); [Manual("More in A")] public partial Task More(); }
                [Contingency("B", OnFailure = typeof(C))] public sealed partial class B { [Manual("In B")] public partial Task Do(); }
                [Contingency("C", Then = Afterwards.End)] public sealed partial class C { [Manual("In C")] public partial Task Do(); }
            """);
    }
}
