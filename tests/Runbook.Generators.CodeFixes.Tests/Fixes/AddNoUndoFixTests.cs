using Runbook.Generators.CodeFixes.Fixes;
using Runbook.Generators.CodeFixes.Tests.Fixing;

namespace Runbook.Generators.CodeFixes.Tests.Fixes;

public class AddNoUndoFixTests
{
    [Fact]
    public async Task ChangeWithoutUndo_SaysWhy() => await Scenario.InPhase<AddNoUndoFix>(
        """
                [Step("Fence")] FenceStep {|RB3004:Fence|} => new();
        """).Given().MendsAsync("Say why not: [NoUndo(\"…\")]",
        """
                [NoUndo("…")]
                [Step("Fence")] FenceStep Fence => new();
        """);

    [Fact]
    public async Task StepOfAnotherAssembly_IsLeftAlone() => await Scenario.InFile<AddNoUndoFix>(
        """
        [Runbook("rollback", "Rollback")] public partial class {|RB3004:Rollback|};
        """).Given().OffersNothingAsync();
}
