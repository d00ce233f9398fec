using Runbook.Generators.CodeFixes.Fixes;
using Runbook.Generators.CodeFixes.Tests.Fixing;

namespace Runbook.Generators.CodeFixes.Tests.Fixes;

/// <summary>The three fixes of [Retry].</summary>
public class RetryFixesTests
{
    private const string Repeated =
        """
                [Step("Look"), ReadOnly]
                [Retry(3, Backoff = "5s")]
                void {|RB2004:Look|}() { }
        """;

    [Fact]
    public async Task Retry_OfAStepThatMayNotBeRepeated_IsRemoved() => await Scenario.InPhase<RemoveRetryFix>(Repeated).Given().MendsAsync("Remove [Retry]",
        """
                [Step("Look"), ReadOnly]
                void Look() { }
        """);

    [Fact]
    public async Task Step_ThatMayBeRepeated_IsMarked() => await Scenario.InPhase<MarkIdempotentFix>(
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
    public async Task LibraryStep_IsNotMarked() => await Scenario.InPhase<MarkIdempotentFix>(
        """
                [Step("Fence"), Retry(3)] FenceStep {|RB2004:Fence|} => new();
        """).Given().OffersNothingAsync();

    [Fact]
    public async Task NoSecondAttempt_IsMendedByOneOrByRemoval()
    {
        const string source = """
                    [Step("Fence"), Retry({|RB0026:1|})] FenceStep Fence => new();
            """;

        await Scenario.InPhase<RetryAttemptsFix>(source).MendsAsync("Make it 2 attempts",
            """
                    [Step("Fence"), Retry(2)] FenceStep Fence => new();
            """);
        await Scenario.InPhase<RemoveRetryFix>(source).MendsAsync("Remove [Retry]",
            """
                    [Step("Fence")] FenceStep Fence => new();
            """);
    }

    [Fact]
    public async Task TooManyAttempts_AreMadeTheMost()
    {
        const string source = """
                    [Step("Fence"), Retry({|RB0026:1000|}, Backoff = "1s")] FenceStep Fence => new();
            """;

        await Scenario.InPhase<RetryAttemptsFix>(source).MendsAsync("Make it 100 attempts",
            """
                    [Step("Fence"), Retry(100, Backoff = "1s")] FenceStep Fence => new();
            """);
        await Scenario.InPhase<RemoveRetryFix>(source).OffersNothingAsync();
    }

    [Fact]
    public async Task RetryOfAPerson_IsRemoved()
    {
        const string source = """
                    [Manual("Look", Role = typeof(Lead)), Retry(3)] public partial Task {|RB0026:Look|}();
            """;

        await Scenario.InPhase<RemoveRetryFix>(source).MendsAsync("Remove [Retry]",
            """
                    [Manual("Look", Role = typeof(Lead))] public partial Task Look();
            """);
        await Scenario.InPhase<RetryAttemptsFix>(source).OffersNothingAsync();
    }
}
