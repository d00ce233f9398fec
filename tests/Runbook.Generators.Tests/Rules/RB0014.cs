using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB0014
{
    [Fact]
    public void Id_NotKebab_IsReportedAtItsArgument()
    {
        var findings = RuleAssert.Findings(
            """
            [Runbook({|RB0014:"Migration Rollback"|}, "Rollback")]
            public sealed partial class Rollback
            {
                [Phase("Emergency")]
                public sealed partial class Emergency
                {
                    [Step("Fence")] FenceStep Fence => new();
                }
            }
            """);

        RuleAssert.Says("The id of the runbook is \"Migration Rollback\". Write it in kebab case, as in 'migration-rollback': it becomes part of file names and run ids.", findings);
    }

    [Fact]
    public void Id_Kebab_IsSilent()
    {
        RuleAssert.Findings(
            """
            [Runbook(title: "Rollback", id: "migration-rollback-2")]
            public sealed partial class Rollback
            {
                [Phase("Emergency")]
                public sealed partial class Emergency
                {
                    [Step("Fence")] FenceStep Fence => new();
                }
            }
            """);
    }
}
