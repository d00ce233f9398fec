using Runbook.Generators.CodeFixes.Fixes;
using Runbook.Generators.CodeFixes.Tests.Fixing;

namespace Runbook.Generators.CodeFixes.Tests.Fixes;

public class MarkIdempotentFixTests
{
    [Fact]
    public async Task OwnCode_ThatMayBeRepeated_IsMarked() => await Scenario.InPhase<MarkIdempotentFix>(
        """
                [Step("Close"), Retry(3)]
                void {|RB2004:Close|}() { }
        """).Given().MendsAsync("Mark it [Idempotent]: running it again is harmless",
        """
                [Idempotent]
                [Step("Close"), Retry(3)]
                void Close() { }
        """);

    [Fact]
    public async Task LibraryStep_IsLeftAlone() => await Scenario.InPhase<MarkIdempotentFix>(
        """
                [Step("Fence"), Retry(3)] FenceStep {|RB2004:Fence|} => new();
        """).Given().OffersNothingAsync();
}
