using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB0001
{
    [Fact]
    public void RunbookClass_NotPartial_IsReportedOnce()
    {
        var findings = RuleAssert.Findings(
            """
            [Runbook("rollback", "Rollback")]
            public sealed class {|RB0001:Rollback|}
            {
                [Phase("Emergency")]
                public sealed partial class Emergency
                {
                    [Step("Fence")] FenceStep Fence => new();
                }
            }
            """);

        RuleAssert.Says("'Rollback' is not partial, so the generator cannot complete it. Add 'partial' to the class: 'partial class Rollback'.", findings);
    }

    [Fact]
    public void OuterClass_NotPartial_IsReportedAtRunbook()
    {
        var findings = RuleAssert.Findings(
            """
            public class Outer
            {
                [Runbook("rollback", "Rollback")]
                public sealed partial class {|RB0001:Rollback|}
                {
                    [Phase("Emergency")]
                    public sealed partial class Emergency
                    {
                        [Step("Fence")] FenceStep Fence => new();
                    }
                }
            }
            """);

        RuleAssert.Says("'Outer' is not partial, so the generator cannot complete it. Add 'partial' to the class: 'partial class Outer'.", findings);
    }

    [Fact]
    public void PhaseAndTrackClass_NotPartial_AreBothReported()
    {
        RuleAssert.InRunbook(
            """
                [Phase("Preparation")]
                public sealed class {|RB0001:Preparation|}
                {
                    [Step("Fence")] FenceStep Fence => new();
                }

                [Phase("Emergency")]
                public sealed partial class Emergency
                {
                    [Track("Cut")]
                    public sealed class {|RB0001:Cut|}
                    {
                        [Step("Drain")] DrainStep Drain => new();
                    }
                }
            """);
    }

    [Fact]
    public void PersonsMethod_NotPartial_IsReported()
    {
        var findings = RuleAssert.InPhase(
            """
                    [Manual("Call the team")]
                    public Task {|RB0001:CallTeam|}();
            """, "CS0501");

        RuleAssert.Says("'Emergency.CallTeam' is not partial, so the generator cannot complete it. Add 'partial' to the method: 'public partial Task<…> CallTeam(…);'.", findings);
    }

    [Fact]
    public void EverythingPartial_IsSilent()
    {
        RuleAssert.Findings(
            """
            public partial struct Outer
            {
                [Runbook("rollback", "Rollback")]
                public sealed partial record Rollback
                {
                    [Phase("Emergency")]
                    public sealed partial class Emergency
                    {
                        [Manual("Call the team", Role = typeof(Lead))]
                        public partial Task CallTeam();
                    }
                }
            }
            """);
    }
}
