using Runbook.Generators.CodeFixes.Fixes;
using Runbook.Generators.CodeFixes.Tests.Fixing;

namespace Runbook.Generators.CodeFixes.Tests.Fixes;

public class AwaitTaskFixTests
{
    [Theory]
    [InlineData("var x = {|RB3012:Task.FromResult(1).Result|};", "var x = await Task.FromResult(1);")]
    [InlineData("{|RB3012:Task.CompletedTask.Wait()|};", "await Task.CompletedTask;")]
    [InlineData("var x = {|RB3012:Task.FromResult(1).GetAwaiter().GetResult()|}.ToString();", "var x = (await Task.FromResult(1)).ToString();")]
    [InlineData("{|RB3012:new ValueTask().GetAwaiter().GetResult()|};", "await new ValueTask();")]
    public async Task Blocking_IsAwaited(string blocking, string awaited) => await Scenario.InPhase<AwaitTaskFix>(
        $$"""
                [Step("Look"), ReadOnly]
                async Task Look()
                {
                    {{blocking}}
                    await Task.Yield();
                }
        """).Given().MendsAsync("Await it",
        $$"""
                [Step("Look"), ReadOnly]
                async Task Look()
                {
                    {{awaited}}
                    await Task.Yield();
                }
        """);

    [Fact]
    public async Task Step_IsMadeAsync() => await Scenario.InPhase<AwaitTaskFix>(
        """
                [Step("Look"), ReadOnly] int Look() => {|RB3012:Task.FromResult(1).Result|};
        """).Given().MendsAsync("Await it",
        """
                [Step("Look"), ReadOnly] async Task<int> Look() => await Task.FromResult(1);
        """);

    [Theory]
    [InlineData("{|RB3012:Task.Delay(1).Wait(5)|}")]
    [InlineData("{|RB3012:Thread.Sleep(5)|}")]
    [InlineData("{|RB3012:new Lazy<int>().Result()|}")]
    public async Task OtherCalls_AreLeftAlone(string call) => await Scenario.InPhase<AwaitTaskFix>(
        $$"""
                [Step("Look"), ReadOnly] async Task Look() { await Task.Yield(); {{call}}; }
        """).Given().OffersNothingAsync();
}
