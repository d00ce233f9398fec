using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB3005
{
    [Fact]
    public void PointOfNoReturn_BehindAnApprovalOnly_IsReported()
    {
        var findings = RuleAssert.InPhase(
            """
                    [Approval<Lead>("Go")] public partial Task<Approved<Lead>> Approve();
                    [Manual("AWS 리소스 정리"), PointOfNoReturn] public partial Task {|RB3005:CleanUp|}();
            """);

        RuleAssert.Says("Behind 'AWS 리소스 정리' (Emergency.CleanUp) there is no way back, and no go/no-go stands on every way to it. Add a [GoNoGo] upstream, without When.", findings);
    }

    [Fact]
    public void GoNoGo_OfAConditionalTrackOrBesideOrBelow_DoesNotCount()
    {
        RuleAssert.InPhase(
            """
                    [Track("Decide", When = nameof(Asked))] public sealed partial class Ask { [GoNoGo("Go?", Roles = [typeof(Lead)])] public partial Task<Go> Decide(); }
                    [Track("A", Parallel = true)] public sealed partial class A { [Manual("Stop"), PointOfNoReturn] public partial Task {|RB3005:Stop|}(); }
                    [Track("B", Parallel = true)] public sealed partial class B { [GoNoGo("Beside?", Roles = [typeof(Lead)])] public partial Task<Go> Decide(); }
                    bool Asked => true;
            """);
    }

    [Fact]
    public void PointOfNoReturn_InAContingency_WithoutGoNoGoOnOneWay_IsReported()
    {
        RuleAssert.InRunbook(
            """
                [Phase("Emergency", OnFailure = typeof(Repair))]
                public sealed partial class Emergency
                {
                    [Manual("Look")] public partial Task Look();
                    [GoNoGo("Go?", Roles = [typeof(Lead)])] public partial Task<Go> Decide();
                    [Manual("Look again")] public partial Task LookAgain();
                }

                [Contingency("Repair")]
                public sealed partial class Repair
                {
                    [Manual("Stop"), PointOfNoReturn] public partial Task {|RB3005:Stop|}();
                }
            """);
    }

    [Fact]
    public void GoNoGo_OnEveryWayOrUnderTheSameCondition_IsSilent()
    {
        RuleAssert.InRunbook(
            """
                [Phase("Emergency")]
                public sealed partial class Emergency
                {
                    [Track("Clean up", When = nameof(Wanted))]
                    public sealed partial class CleanUp
                    {
                        [GoNoGo("Clean up?", Roles = [typeof(Lead)])] public partial Task<Go> Decide();
                        [Manual("Delete"), PointOfNoReturn] public partial Task Delete();
                    }

                    [GoNoGo("Go?", Roles = [typeof(Lead)])] public partial Task<Go> Decide();
                    [Manual("Look", OnFailure = typeof(Repair))] public partial Task Look();
                    bool Wanted => true;
                }

                [Phase("After")]
                public sealed partial class After
                {
                    [Manual("Stop"), PointOfNoReturn] public partial Task Stop();
                }

                [Contingency("Repair")]
                public sealed partial class Repair
                {
                    [Manual("Switch off"), PointOfNoReturn] public partial Task SwitchOff();
                }
            """);
    }
}
