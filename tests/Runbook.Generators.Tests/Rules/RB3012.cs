using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB3012
{
    [Theory]
    [InlineData("{|RB3012:Thread.Sleep|}(100)", "Thread.Sleep", "Await Task.Delay with the Time of a StepContext and its token")]
    [InlineData("{|RB3012:SpinWait.SpinUntil|}(() => true)", "SpinWait.SpinUntil", "Await Task.Delay with the Time of a StepContext and its token")]
    [InlineData("{|RB3012:PingAsync().Wait|}()", "Task.Wait", "Await the task")]
    [InlineData("_ = {|RB3012:CountAsync().Result|}", "Task.Result", "Await the task")]
    [InlineData("_ = {|RB3012:ValueAsync().Result|}", "ValueTask.Result", "Await the task")]
    [InlineData("{|RB3012:PingAsync().GetAwaiter().GetResult|}()", "GetAwaiter().GetResult()", "Await the task")]
    [InlineData("{|RB3012:PingAsync().ConfigureAwait(false).GetAwaiter().GetResult|}()", "GetAwaiter().GetResult()", "Await the task")]
    [InlineData("{|RB3012:Task.WaitAll|}(PingAsync(), PingAsync())", "Task.WaitAll", "Await the task")]
    [InlineData("{|RB3012:Task.WaitAny|}(PingAsync(), PingAsync())", "Task.WaitAny", "Await the task")]
    [InlineData("{|RB3012:new SemaphoreSlim(1).Wait|}()", "SemaphoreSlim.Wait", "Await its WaitAsync with the token")]
    [InlineData("{|RB3012:new ManualResetEvent(false).WaitOne|}()", "WaitHandle.WaitOne", "Await the task of a TaskCompletionSource, or look again and again with Task.Delay between")]
    [InlineData("{|RB3012:new ManualResetEventSlim().Wait|}(100)", "ManualResetEventSlim.Wait", "Await the task of a TaskCompletionSource, or look again and again with Task.Delay between")]
    [InlineData("{|RB3012:Console.ReadLine|}()", "Console.ReadLine", "Let a person answer in a [Manual] step")]
    [InlineData("{|RB3012:System.Diagnostics.Process.GetCurrentProcess().WaitForExit|}()", "Process.WaitForExit", "Await its WaitForExitAsync with the token")]
    public void WhatBlocks_SaysWhatToDoInstead(string statement, string what, string move) => RuleAssert.Says(
        $"'Look' (Emergency.Look) calls {what}, which blocks the thread. {move}.",
        RuleAssert.InPhase($"        [Step(\"Look\"), ReadOnly] void Look() {{ {statement}; }}" + Tasks));

    [Fact]
    public void HelperAndLambdaOfALibraryStep_AreReported() => RuleAssert.Findings(
        """
        [ReadOnly]
        public sealed class Look : IStep<Fenced>, IUndo<Fenced>
        {
            public Task<Fenced> RunAsync(StepContext context) => Task.Run(() => { {|RB3012:Thread.Sleep|}(1); return new Fenced(); }, context.CancellationToken);
            public Task UndoAsync(Fenced output, StepContext context) { Help(); return Task.CompletedTask; }
            private static void Help() => {|RB3012:Thread.Sleep|}(1);
        }

        public sealed class NoStep
        {
            public void RunAsync() => Thread.Sleep(1);
        }
        """);

    [Fact]
    public void WhatIsAwaited_IsSilent() => RuleAssert.InPhase(
        """
                [Step("Look"), ReadOnly]
                async Task Look(StepContext context, CancellationToken token)
                {
                    await PingAsync();
                    var count = await CountAsync();
                    await Task.WhenAll(PingAsync(), PingAsync());
                    using var gate = new SemaphoreSlim(1);
                    await gate.WaitAsync(token);
                    await System.Diagnostics.Process.GetCurrentProcess().WaitForExitAsync(token);
                    await Task.Delay(TimeSpan.FromSeconds(1), context.Time, token).ConfigureAwait(false);
                }
        """ + Tasks);

    [Fact]
    public void WhatOnlyHasTheName_OrAsksWithoutWaiting_IsSilent() => RuleAssert.InPhase(
        """
                [Step("Look"), ReadOnly]
                void Look()
                {
                    var answer = new Answer(1).Result;
                    new Answer(1).Wait();
                    if (new SemaphoreSlim(1).Wait(0) && new ManualResetEvent(false).WaitOne(TimeSpan.Zero))
                    {
                        Console.WriteLine(nameof(Task<int>.Result) + Console.KeyAvailable);
                    }
                }

                private sealed record Answer(int Result) { public void Wait() { } }
        """);

    [Fact]
    public void Waiver_IsSilent() => RuleAssert.InPhase(
        """
                [Step("Look"), ReadOnly, Waive("RB3012", Justification = "the driver is synchronous")] void Look() => PingAsync().Wait();
        """ + Tasks);

    // The phase is closed by whoever puts it around the members.
    private const string Tasks = """


                static Task PingAsync() => Task.CompletedTask;
                static Task<int> CountAsync() => Task.FromResult(1);
                static ValueTask<int> ValueAsync() => new(1);
        """;
}
