using Runbook.Generators.CodeFixes.Fixes;
using Runbook.Generators.CodeFixes.Tests.Fixing;

namespace Runbook.Generators.CodeFixes.Tests.Fixes;

public class RetryAttemptsFixTests
{
    [Fact]
    public async Task TooFewAttempts_AreMadeTheLeast() => await Scenario.InPhase<RetryAttemptsFix>(
        """
                [Step("Fence"), Retry({|RB0026:1|})] FenceStep Fence => new();
        """).MendsAsync("Make it 2 attempts",
        """
                [Step("Fence"), Retry(2)] FenceStep Fence => new();
        """);

    [Fact]
    public async Task TooManyAttempts_AreMadeTheMost() => await Scenario.InPhase<RetryAttemptsFix>(
        """
                [Step("Fence"), Retry({|RB0026:1000|}, Backoff = "1s")] FenceStep Fence => new();
        """).MendsAsync("Make it 100 attempts",
        """
                [Step("Fence"), Retry(100, Backoff = "1s")] FenceStep Fence => new();
        """);

    [Fact]
    public async Task RetryOfAPerson_IsLeftAlone() => await Scenario.InPhase<RetryAttemptsFix>(
        """
                [Manual("Look", Role = typeof(Lead)), Retry(3)] public partial Task {|RB0026:Look|}();
        """).OffersNothingAsync();

    [Fact]
    public async Task WaitsInTheWrongOrder_AreLeftAlone() => await Scenario.InPhase<RetryAttemptsFix>(
        """
                [Step("Fence"), Retry(3, Backoff = "10s", MaxBackoff = {|RB0026:"5s"|})] FenceStep Fence => new();
        """).OffersNothingAsync();
}
