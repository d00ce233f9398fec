using Runbook.Generators.CodeFixes.Fixes;
using Runbook.Generators.CodeFixes.Tests.Fixing;

namespace Runbook.Generators.CodeFixes.Tests.Fixes;

public class AwaitDelayFixTests
{
    private const string Title = "Await Task.Delay(…, context.Time, context.CancellationToken)";

    [Fact]
    public async Task Sleep_IsAwaited() => await Scenario.InPhase<AwaitDelayFix>(
        """
                [Step("Look"), ReadOnly]
                async Task Look(StepContext context)
                {
                    await Task.Yield();
                    {|RB3012:Thread.Sleep(TimeSpan.FromSeconds(5))|}; // long
                    {|RB3012:Thread.Sleep(2 * 500)|};
                }
        """).Given().MendsAllAsync(Title,
        """
                [Step("Look"), ReadOnly]
                async Task Look(StepContext context)
                {
                    await Task.Yield();
                    await Task.Delay(TimeSpan.FromSeconds(5), context.Time, context.CancellationToken); // long
                    await Task.Delay(TimeSpan.FromMilliseconds(2 * 500), context.Time, context.CancellationToken);
                }
        """);

    [Fact]
    public async Task StepThatReturnsNothing_IsMadeAsync() => await Scenario.InPhase<AwaitDelayFix>(
        """
                [Step("Look"), ReadOnly]
                public void Look(StepContext context) => {|RB3012:Thread.Sleep(500)|};
        """).Given().MendsAsync(Title,
        """
                [Step("Look"), ReadOnly]
                public async Task Look(StepContext context) => await Task.Delay(TimeSpan.FromMilliseconds(500), context.Time, context.CancellationToken);
        """);

    [Fact]
    public async Task StepThatReturnsAValue_IsMadeAsync() => await Scenario.InPhase<AwaitDelayFix>(
        """
                [Step("Look"), ReadOnly]
                Fenced Look(StepContext context)
                {
                    {|RB3012:Thread.Sleep(500)|};
                    return new Fenced();
                }
        """).Given().MendsAsync(Title,
        """
                [Step("Look"), ReadOnly]
                async Task<Fenced> Look(StepContext context)
                {
                    await Task.Delay(TimeSpan.FromMilliseconds(500), context.Time, context.CancellationToken);
                    return new Fenced();
                }
        """);

    [Fact]
    public async Task LibraryStep_ThatReturnsCompletedTasks_IsMadeAsync() => await Scenario.InFile<AwaitDelayFix>(
        """
        [ReadOnly]
        public sealed class SlowStep : IStep<Closed>
        {
            public Task<Closed> RunAsync(StepContext context)
            {
                {|RB3012:Thread.Sleep(500)|};
                return Task.FromResult(new Closed());
            }
        }
        """).Given().MendsAsync(Title,
        """
        [ReadOnly]
        public sealed class SlowStep : IStep<Closed>
        {
            public async Task<Closed> RunAsync(StepContext context)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(500), context.Time, context.CancellationToken);
                return new Closed();
            }
        }
        """);

    [Fact]
    public async Task LastCompletedTask_IsLeftOut() => await Scenario.InPhase<AwaitDelayFix>(
        """
                [Step("Look"), ReadOnly]
                Task Look(StepContext context)
                {
                    if (context.Attempt > 1)
                    {
                        return Task.CompletedTask;
                    }

                    {|RB3012:Thread.Sleep(500)|};
                    return Task.CompletedTask;
                }
        """).Given().MendsAsync(Title,
        """
                [Step("Look"), ReadOnly]
                async Task Look(StepContext context)
                {
                    if (context.Attempt > 1)
                    {
                        return;
                    }

                    await Task.Delay(TimeSpan.FromMilliseconds(500), context.Time, context.CancellationToken);
                }
        """);

    [Theory]
    [InlineData("async Task Look() { await Task.Yield(); {|RB3012:Thread.Sleep(5)|}; }")]
    [InlineData("async Task Look(StepContext context) { await Task.Yield(); lock (this) { {|RB3012:Thread.Sleep(5)|}; } }")]
    [InlineData("Task Look(StepContext context) { {|RB3012:Thread.Sleep(5)|}; return Task.Delay(1); }")]
    [InlineData("void Look(StepContext context) { Wait(); void Wait() => {|RB3012:Thread.Sleep(5)|}; }")]
    public async Task WhereNothingCanBeAwaited_IsLeftAlone(string step) => await Scenario.InPhase<AwaitDelayFix>(
        $$"""
                [Step("Look"), ReadOnly] {{step}}
        """).Given().OffersNothingAsync();
}
