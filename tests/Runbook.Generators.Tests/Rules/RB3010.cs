using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB3010
{
    [Fact]
    public void Token_ThatNothingUses_SaysWhatToPassOn() => RuleAssert.Says(
        "'Look' (Emergency.Look) is given a cancellation token and does not use it: when time is up it would be in doubt instead of stopping. Pass 'token' on to what it calls.",
        RuleAssert.InPhase(
            """
                    [Step("Look"), ReadOnly] async Task Look(CancellationToken {|RB3010:token|}) => await new System.Net.Http.HttpClient().GetStringAsync("http://shop");
            """));

    [Fact]
    public void Context_WhoseTokenNothingReads_IsReported() => RuleAssert.Says(
        "'Look' (Emergency.Look) is given a cancellation token and does not use it: when time is up it would be in doubt instead of stopping. Pass 'context.CancellationToken' on to what it calls.",
        RuleAssert.InPhase(
            """
                    [Step("Look"), ReadOnly]
                    async Task Look(StepContext {|RB3010:context|})
                    {
                        ArgumentNullException.ThrowIfNull(context);
                        context.Report($"at {context.Time.GetUtcNow()}");
                        await new System.Net.Http.HttpClient().GetStringAsync("http://shop");
                    }
            """));

    [Fact]
    public void WhatOnlyLooksLikeAUse_IsReported() => RuleAssert.InPhase(
        """
                [Step("A"), ReadOnly] async Task A(CancellationToken {|RB3010:token|}) { _ = token; await Book.Client.GetStringAsync(nameof(token)); }
                [Step("B"), ReadOnly] async Task B(CancellationToken {|RB3010:token|}) => await Book.Client.GetStringAsync("http://shop", CancellationToken.None);
                [Step("C"), ReadOnly] async Task C(StepContext {|RB3010:context|}) { if (context is null || context == null) { throw new InvalidOperationException(); } await Book.Client.GetStringAsync("http://shop"); }
        """ + Client);

    [Fact]
    public void CallOfAnyKindThatCouldBeCancelled_IsReported() => RuleAssert.InPhase(
        """
                [Step("A"), ReadOnly] Task A(CancellationToken {|RB3010:token|}) => PingAsync();
                [Step("B"), ReadOnly] void B(CancellationToken {|RB3010:token|}) => Parse("x");
                [Step("C"), ReadOnly] async Task C(CancellationToken {|RB3010:token|}) { await foreach (var _ in Pages()) { } }
                [Step("D"), ReadOnly] async Task D(CancellationToken {|RB3010:token|}) { await Local(); async Task Local() => await PingAsync(); }

                static Task PingAsync() => Task.CompletedTask;
                static void Parse(string text) { }
                static void Parse(string text, CancellationToken token) { }
                static IAsyncEnumerable<int> Pages() => null!;
        """);

    [Fact]
    public void LibraryStep_IsReportedInEachMethodThatTheEngineCalls() => RuleAssert.Findings(
        """
        [ReadOnly]
        public sealed class Look(System.Net.Http.HttpClient client) : IStep<Fenced>, IPlan, IProbe<Fenced>, IMonitor
        {
            public async Task<Fenced> RunAsync(StepContext {|RB3010:context|}) { await client.GetStringAsync("http://shop"); return new(); }
            public async Task<StepPlan> PlanAsync(PlanContext {|RB3010:context|}) { await client.GetStringAsync("http://shop"); return new(); }
            async Task<Probe<Fenced>> IProbe<Fenced>.ProbeAsync(StepContext {|RB3010:context|}) { await client.GetStringAsync("http://shop"); return Probe<Fenced>.NotDone("no"); }
            public async Task<Reading> ReadAsync(TimeProvider time, CancellationToken {|RB3010:token|}) { await client.GetStringAsync("http://shop"); return Reading.AtMost("x", 1, 2); }
            public async Task Helper(CancellationToken token) => await client.GetStringAsync("http://shop");
        }

        public abstract class Base : IStep<Drained>
        {
            public abstract Task<Drained> RunAsync(StepContext context);
        }

        [ReadOnly]
        public sealed class Derived : Base
        {
            public override async Task<Drained> RunAsync(StepContext {|RB3010:context|}) { await new System.Net.Http.HttpClient().GetStringAsync("http://shop"); return new(); }
        }

        public sealed class NoStep
        {
            public async Task RunAsync(StepContext context) => await new System.Net.Http.HttpClient().GetStringAsync("http://shop");
        }
        """);

    [Fact]
    public void LibraryStep_IsNamedByItsTypeAndMethod() => Assert.StartsWith(
        "'Look.RunAsync' is given a cancellation token",
        Assert.Single(RuleAssert.Findings(
            """
            [ReadOnly]
            public sealed class Look : IStep<Fenced>
            {
                async Task<Fenced> IStep<Fenced>.RunAsync(StepContext {|RB3010:context|}) { await new System.Net.Http.HttpClient().GetStringAsync("http://shop"); return new(); }
            }
            """)).GetMessage(System.Globalization.CultureInfo.InvariantCulture),
        StringComparison.Ordinal);

    [Fact]
    public void TokenThatIsUsedOrPassedOn_IsSilent() => RuleAssert.InPhase(
        """
                [Step("A"), ReadOnly] Task A(CancellationToken token) => Book.Client.GetStringAsync("http://shop", token);
                [Step("B"), ReadOnly] Task B(StepContext context) => Book.Client.GetStringAsync("http://shop", context.CancellationToken);
                [Step("C"), ReadOnly] Task C(StepContext context) => HelpAsync(context);
                [Step("D"), ReadOnly] Task D(StepContext context, CancellationToken token) => Book.Client.GetStringAsync("http://shop", context.CancellationToken);
                [Step("E"), ReadOnly] async Task E(CancellationToken token) { await Local(); Task Local() => Book.Client.GetStringAsync("http://shop", token); }
                [Step("F"), ReadOnly] async Task F(CancellationToken token) { token.ThrowIfCancellationRequested(); await Book.Client.GetStringAsync("http://shop"); }
                [Step("G"), ReadOnly] async Task G(StepContext context) { if (context is { CancellationToken: var token }) { await Book.Client.GetStringAsync("http://shop", token); } }

                private Task HelpAsync(StepContext context) => Book.Client.GetStringAsync("http://shop", context.CancellationToken);
        """ + Client);

    [Fact]
    public void NothingThatCouldBeCancelled_IsSilent() => RuleAssert.InPhase(
        """
                [Step("A"), ReadOnly] Task<Fenced> A(CancellationToken token) => Task.FromResult(new Fenced());
                [Step("Drain")] DrainStep Drain => new();
                [Step("B"), ReadOnly] async Task B(StepContext context) { await Task.Yield(); await context.CaptureAsync(new Fenced()); context.Report("done"); }
                [Step("C"), ReadOnly] void C(CancellationToken token) => Console.WriteLine("done");
        """);

    [Fact]
    public void ParameterThatSaysItIsNotUsed_OrNoTokenAtAll_IsSilent() => RuleAssert.InPhase(
        """
                [Step("A"), ReadOnly] Task A(CancellationToken _) => Book.Client.GetStringAsync("http://shop");
                [Step("B"), ReadOnly] Task B() => Book.Client.GetStringAsync("http://shop");
        """ + Client);

    [Fact]
    public void Waiver_OnTheStepOrAClassAroundIt_IsSilent() => RuleAssert.InPhase(
        """
                [Step("A"), ReadOnly, Waive("RB3010", Justification = "the driver has no token")] Task A(CancellationToken token) => PingAsync();
                [Step("B"), ReadOnly, Waive("RB3011", Justification = "another rule")] Task B(CancellationToken {|RB3010:token|}) => PingAsync();

                [Track("T"), Waive("RB3010", Justification = "the driver has no token")]
                public sealed partial class T
                {
                    [Step("C"), ReadOnly] Task C(CancellationToken token) => PingAsync();
                }

                static Task PingAsync() => Task.CompletedTask;
        """);

    // Closes the phase, and leaves a class open for the braces that follow.
    private const string Client = "\n    }\n\n    internal System.Net.Http.HttpClient Client { get; } = new();\n\n    public static class Rest\n    {\n";
}
