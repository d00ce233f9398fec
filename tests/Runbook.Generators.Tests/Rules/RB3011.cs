using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB3011
{
    [Fact]
    public void ClockOfTheProcess_SaysWhichToTakeInstead() => RuleAssert.Says(
        "'Look' (Emergency.Look) uses DateTimeOffset.UtcNow: a test could not move it, and a replay would see another time. Take a StepContext and use its Time.",
        RuleAssert.InPhase(
            """
                    [Step("Look"), ReadOnly] string Look() => {|RB3011:DateTimeOffset.UtcNow|}.ToString("O");
                    [Step("Read"), ReadOnly] void Read(string value) { }
            """));

    [Fact]
    public void EveryClock_IsReported() => RuleAssert.InPhase(
        """
                [Step("Look"), ReadOnly]
                void Look()
                {
                    var times = new object[] { {|RB3011:DateTime.Now|}, {|RB3011:DateTime.UtcNow|}, {|RB3011:DateTime.Today|}, {|RB3011:DateTimeOffset.Now|}, {|RB3011:Environment.TickCount|}, {|RB3011:Environment.TickCount64|} };
                    var time = {|RB3011:TimeProvider.System|};
                    var watch = {|RB3011:System.Diagnostics.Stopwatch.StartNew|}();
                    var ticks = {|RB3011:System.Diagnostics.Stopwatch.GetTimestamp|}();
                    watch = {|RB3011:new System.Diagnostics.Stopwatch()|};
                    Func<long> read = {|RB3011:System.Diagnostics.Stopwatch.GetTimestamp|};
                }
        """);

    [Fact]
    public void EveryTimer_IsReported() => RuleAssert.InPhase(
        """
                [Step("Wait"), ReadOnly]
                async Task Wait(StepContext context, CancellationToken token)
                {
                    await {|RB3011:Task.Delay|}(100, token);
                    await {|RB3011:Task.Delay|}(TimeSpan.FromSeconds(1));
                    await {|RB3011:Task.CompletedTask.WaitAsync|}(TimeSpan.FromSeconds(1), token);
                    using var periodic = {|RB3011:new PeriodicTimer(TimeSpan.FromSeconds(1))|};
                    using var timer = {|RB3011:new Timer(static _ => { })|};
                    using var source = {|RB3011:new CancellationTokenSource(100)|};
                    using var linked = CancellationTokenSource.CreateLinkedTokenSource(token);
                    {|RB3011:linked.CancelAfter|}(100);
                }
        """);

    [Fact]
    public void TaskDelay_SaysWhatIsMissing() => Assert.StartsWith(
        "'Wait' (Emergency.Wait) uses Task.Delay without a TimeProvider: ",
        Assert.Single(RuleAssert.InPhase(
            """
                    [Step("Wait"), ReadOnly] Task Wait(CancellationToken token) => {|RB3011:Task.Delay|}(100, token);
            """)).GetMessage(System.Globalization.CultureInfo.InvariantCulture),
        StringComparison.Ordinal);

    [Fact]
    public void EveryBodyOfARun_IsLookedInto() => RuleAssert.InRunbook(
        """
            private readonly DateTime made = DateTime.UtcNow;

            public Rollback() => made = DateTime.UtcNow;

            public static DateTime Start() => DateTime.UtcNow;

            internal bool Night => {|RB3011:DateTime.Now|}.Hour > 22 && made.Hour > 0;

            [Monitor("Errors", Every = "10s")]
            public Reading Errors() => Reading.AtMost("errors", {|RB3011:Environment.TickCount64|}, 1);

            [Phase("Emergency", OnFailure = typeof(Fallback))]
            public sealed partial class Emergency
            {
                [Track("T")]
                public sealed partial class T
                {
                    [Step("A"), ReadOnly] string A() { Func<DateTime> now = () => {|RB3011:DateTime.Now|}; return now().ToString("O"); }
                    [Step("Read"), ReadOnly] void Read(string value) { }
                    [Step("B")] Stamp B => new({|RB3011:DateTime.Now|});
                    [Step("C", When = nameof(Late)), ReadOnly] void C() { }
                    bool Late() => {|RB3011:DateTime.Now|}.Hour > 3;
                    static DateTime Help() => {|RB3011:DateTime.Now|};
                }
            }

            [Contingency("Fallback")]
            public sealed partial class Fallback
            {
                [Step("D"), ReadOnly] void D() { Local(); void Local() => _ = {|RB3011:DateTime.Now|}; }
            }
        }

        [ReadOnly]
        public sealed class Stamp(DateTime at) : IStep<Fenced>
        {
            private readonly DateTime made = {|RB3011:DateTime.Now|};
            public Task<Fenced> RunAsync(StepContext context) => Task.FromResult(new Fenced());
            private DateTime Help() => at > made ? at : {|RB3011:DateTime.Now|};
        }

        public sealed class NoStep
        {
            public DateTime RunAsync() => DateTime.Now;
        """);

    [Fact]
    public void MemberThatIsNoStep_IsNamedByItsPath() => Assert.StartsWith(
        "'Emergency.Late' uses DateTime.Now: ",
        Assert.Single(RuleAssert.InPhase(
            """
                    [Step("C", When = nameof(Late)), ReadOnly] void C() { }
                    bool Late() => {|RB3011:DateTime.Now|}.Hour > 3;
            """)).GetMessage(System.Globalization.CultureInfo.InvariantCulture),
        StringComparison.Ordinal);

    [Fact]
    public void ClockOfTheContext_IsSilent() => RuleAssert.InPhase(
        """
                [Step("Wait"), ReadOnly]
                async Task Wait(StepContext context, CancellationToken token)
                {
                    var start = context.Time.GetUtcNow();
                    var ticks = context.Time.GetTimestamp();
                    await Task.Delay(TimeSpan.FromSeconds(1), context.Time, token);
                    await Task.CompletedTask.WaitAsync(TimeSpan.FromSeconds(1), context.Time, token);
                    using var periodic = new PeriodicTimer(TimeSpan.FromSeconds(1), context.Time);
                    using var source = new CancellationTokenSource(TimeSpan.FromSeconds(1), context.Time);
                    source.CancelAfter(TimeSpan.FromSeconds(2));
                    using var timer = context.Time.CreateTimer(static _ => { }, null, TimeSpan.Zero, TimeSpan.Zero);
                    context.Report($"{context.Time.GetElapsedTime(ticks)} since {start}");
                }
        """);

    [Fact]
    public void WhatAsksNoClock_IsSilent() => RuleAssert.InPhase(
        """
                [Step("Wait"), ReadOnly]
                async Task Wait(CancellationToken token)
                {
                    var deadline = DateTime.MinValue + TimeSpan.FromDays(1) - new TimeSpan(1, 0, 0);
                    var epoch = DateTimeOffset.UnixEpoch.AddMinutes(5);
                    Console.WriteLine(nameof(DateTime.UtcNow) + nameof(TimeProvider.System));
                    using var source = new CancellationTokenSource();
                    using var linked = CancellationTokenSource.CreateLinkedTokenSource(token, source.Token);
                    linked.CancelAfter(Timeout.Infinite);
                    await Task.Delay(Timeout.InfiniteTimeSpan, token);
                    await Task.Delay(-1, token);
                    await Task.CompletedTask.WaitAsync(token);
                    var own = Clock.Now;
                }

                private static class Clock
                {
                    public static DateTime Now => DateTime.MinValue;
                }
        """);

    [Fact]
    public void Waiver_IsSilent() => RuleAssert.InPhase(
        """
                [Step("Look"), ReadOnly, Waive("RB3011", Justification = "only shown")] string Look() => DateTime.Now.ToString("O");
                [Step("Read"), ReadOnly] void Read(string value) { }
                [Step("Watch"), Waive("RB3011", Justification = "only shown")] Stamp Watch => new(DateTime.Now);

            }

            [ReadOnly, Waive("RB3011", Justification = "only shown")]
            public sealed class Stamp(DateTime at) : IStep<Fenced>
            {
                public Task<Fenced> RunAsync(StepContext context) => Task.FromResult(new Fenced());
                public TimeSpan Age => DateTime.Now - at;
        """);
}
