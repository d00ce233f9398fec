using Runbook.Generators.CodeFixes.Fixes;
using Runbook.Generators.CodeFixes.Tests.Fixing;

namespace Runbook.Generators.CodeFixes.Tests.Fixes;

public class MarkAddedFixTests
{
    [Fact]
    public async Task StepThatTheChecklistLacks_SaysWhy() => await Scenario.InPhase<MarkAddedFix>(
        """
                [Step("Fence")] FenceStep Fence => new();
                [Step("Drain")] DrainStep {|RB5002:Drain|} => new();
        """).WithChecklist("- [ ] Fence").MendsAsync("Say why it is there: [Added(\"…\")]",
        """
                [Step("Fence")] FenceStep Fence => new();
                [Added("…")]
                [Step("Drain")] DrainStep Drain => new();
        """);

    [Fact]
    public async Task StepOfAnotherAssembly_IsLeftAlone() => await Scenario.InFile<MarkAddedFix>(
        """
        [Runbook("rollback", "Rollback")] public partial class {|RB5002:Rollback|};
        """).Given().OffersNothingAsync();
}
