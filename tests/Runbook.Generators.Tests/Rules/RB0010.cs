using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB0010
{
    [Fact]
    public void EverythingOutsideItsPlace_IsReported()
    {
        RuleAssert.Findings(
            """
            [Phase("Lost")]
            public sealed partial class {|RB0010:Lost|}
            {
                [Step("Fence")] FenceStep Fence => new();
            }

            public sealed class Helper
            {
                [Step("Fence")] FenceStep {|RB0010:Fence|} => new();
                [Parameter("Incident")] public required string {|RB0010:Incident|} { get; init; }
            }

            [Runbook("rollback", "Rollback")]
            public sealed partial class Rollback
            {
                [Step("Drain")] DrainStep {|RB0010:Drain|} => new();

                [Track("Loose")]
                public sealed partial class {|RB0010:Loose|}
                {
                    [Step("Fence")] FenceStep Fence => new();
                }

                [Phase("Emergency")]
                public sealed partial class Emergency
                {
                    [Step("Fence")] FenceStep Fence => new();

                    public sealed partial class Forgotten
                    {
                        [Step("Fence")] FenceStep {|RB0010:Fence|} => new();
                    }
                }
            }
            """);
    }

    [Fact]
    public void StepInRunbookClass_SaysWhereItBelongs()
    {
        var findings = RuleAssert.InRunbook(
            """
                [Step("Drain")] DrainStep {|RB0010:Drain|} => new();

                [Phase("Emergency")]
                public sealed partial class Emergency
                {
                    [Step("Fence")] FenceStep Fence => new();
                }
            """);

        RuleAssert.Says("'Drain' is marked [Step] but does not stand directly in a [Phase], [Contingency] or [Track] class, so no runbook would run it. Move it there, or remove the attribute.", findings);
    }

    [Fact]
    public void EverythingInItsPlace_IsSilent()
    {
        RuleAssert.InRunbook(
            """
                [Parameter("Incident")] public required string Incident { get; init; }

                [Phase("Emergency")]
                public sealed partial class Emergency
                {
                    [Track("Cut")]
                    public sealed partial class Cut
                    {
                        [Step("Fence")] FenceStep Fence => new();
                    }

                    public sealed class Unmarked
                    {
                        public FenceStep Fence => new();
                    }
                }
            """);
    }
}
