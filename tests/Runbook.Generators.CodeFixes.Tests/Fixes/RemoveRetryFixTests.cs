using Runbook.Generators.CodeFixes.Fixes;
using Runbook.Generators.CodeFixes.Tests.Fixing;

namespace Runbook.Generators.CodeFixes.Tests.Fixes;

public class RemoveRetryFixTests
{
    [Fact]
    public async Task StepThatMayNotBeRepeated_IsNotRetried() => await Scenario.InPhase<RemoveRetryFix>(
        """
                [Step("Look"), ReadOnly]
                [Retry(3, Backoff = "5s")]
                void {|RB2004:Look|}() { }
        """).Given().MendsAsync("Remove [Retry]",
        """
                [Step("Look"), ReadOnly]
                void Look() { }
        """);

    [Fact]
    public async Task NoSecondAttemptOrAPerson_IsNoRetry() => await Scenario.InPhase<RemoveRetryFix>(
        """
                [Step("Fence"), Retry({|RB0026:1|})] FenceStep Fence => new();
                [Manual("Look", Role = typeof(Lead)), Retry(3)] public partial Task {|RB0026:Look|}();
        """).MendsAllAsync("Remove [Retry]",
        """
                [Step("Fence")] FenceStep Fence => new();
                [Manual("Look", Role = typeof(Lead))] public partial Task Look();
        """);

    [Fact]
    public async Task TooManyAttempts_AreLeftAlone() => await Scenario.InPhase<RemoveRetryFix>(
        """
                [Step("Fence"), Retry({|RB0026:1000|})] FenceStep Fence => new();
        """).OffersNothingAsync();
}
