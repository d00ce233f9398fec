using Runbook.Generators.CodeFixes.Fixes;
using Runbook.Generators.CodeFixes.Tests.Fixing;

namespace Runbook.Generators.CodeFixes.Tests.Fixes;

public class UseContextTimeFixTests
{
    [Theory]
    [InlineData("DateTimeOffset.UtcNow", "context.Time.GetUtcNow()")]
    [InlineData("DateTimeOffset.Now", "context.Time.GetLocalNow()")]
    [InlineData("DateTime.UtcNow", "context.Time.GetUtcNow().UtcDateTime")]
    [InlineData("System.DateTime.Now", "context.Time.GetLocalNow().LocalDateTime")]
    [InlineData("DateTime.Today", "context.Time.GetLocalNow().Date")]
    [InlineData("TimeProvider.System", "context.Time")]
    public async Task AmbientClock_IsReplacedByTheContexts(string ambient, string lent) => await Scenario.InPhase<UseContextTimeFix>(
        $$"""
                [Step("Look"), ReadOnly]
                bool Look(StepContext context) => {|RB3011:{{ambient}}|}.Equals(null);
        """).Given().MendsAsync($"Use {lent}",
        $$"""
                [Step("Look"), ReadOnly]
                bool Look(StepContext context) => {{lent}}.Equals(null);
        """);

    [Fact]
    public async Task Clocks_AreReplacedAtOnce() => await Scenario.InPhase<UseContextTimeFix>(
        """
                [Step("Look"), ReadOnly]
                string Look(StepContext context)
                {
                    var start = {|RB3011:DateTimeOffset.UtcNow|}; // before
                    return ({|RB3011:DateTimeOffset.UtcNow|} - start).ToString();
                }
        """).Given().MendsAllAsync("Use context.Time.GetUtcNow()",
        """
                [Step("Look"), ReadOnly]
                string Look(StepContext context)
                {
                    var start = context.Time.GetUtcNow(); // before
                    return (context.Time.GetUtcNow() - start).ToString();
                }
        """);

    [Fact]
    public async Task ClockThatIsAParameter_IsUsed() => await Scenario.InFile<UseContextTimeFix>(
        """
        public sealed class Watch : IMonitor
        {
            public Task<Reading> ReadAsync(TimeProvider time, CancellationToken cancellationToken)
            {
                _ = {|RB3011:DateTimeOffset.UtcNow|};
                throw new NotSupportedException();
            }
        }
        """).Given().OffersAsync("Use time.GetUtcNow()");

    [Fact]
    public async Task StepWithoutContext_IsLeftAlone() => await Scenario.InPhase<UseContextTimeFix>(
        """
                [Step("Look"), ReadOnly] string Look(CancellationToken ct) => {|RB3011:DateTimeOffset.UtcNow|}.ToString();
        """).Given().OffersNothingAsync();

    [Fact]
    public async Task StaticFunctionInAStep_IsLeftAlone() => await Scenario.InPhase<UseContextTimeFix>(
        """
                [Step("Look"), ReadOnly]
                string Look(StepContext context)
                {
                    return Now();
                    static string Now() => {|RB3011:DateTimeOffset.UtcNow|}.ToString();
                }
        """).Given().OffersNothingAsync();
}
