using Runbook.Engine.People;
using Runbook.Engine.Runs;
using Runbook.Engine.Status;
using static Runbook.Engine.Tests.TestBook;

namespace Runbook.Engine.Tests.Runs;

/// <summary>Steps and probes that do not take their cancellation well.</summary>
public sealed class CancellationTests
{
    private static async Task<RunStatus> AdvanceUntilAsync(TestRun test, StepState state)
    {
        for (var i = 0; i < 400; i++)
        {
            test.Time.Advance(TimeSpan.FromSeconds(1));
            var status = await test.StatusAsync();
            if (status.Steps[0].State == state)
            {
                return status;
            }

            await Task.Delay(5);
        }

        throw new TimeoutException($"The step never became {state}.");
    }

    [Fact]
    public async Task Timeout_CancelCallbackBlocks_IsInDoubtAfterTheGrace()
    {
        using var release = new ManualResetEventSlim();
        await using var test = await TestRun.StartAsync(new TestBook().Phase("One").Step("A", async context =>
        {
            context.CancellationToken.Register(() => release.Wait(TimeSpan.FromSeconds(30)));
            await Task.Delay(Timeout.InfiniteTimeSpan, CancellationToken.None);
            return new Did("never");
        }, timeout: "30s").Build());
        await test.UntilAsync("One.A", StepState.Running);
        await Task.Delay(100);

        var advancing = Task.Run(() => AdvanceUntilAsync(test, StepState.InDoubt));
        var ended = await Task.WhenAny(advancing, Task.Delay(TimeSpan.FromSeconds(10)));
        release.Set();

        Assert.Same(advancing, ended);
        await advancing;
    }

    [Fact]
    public async Task Timeout_CancelCallbackThrows_IsInDoubtAndTheProcessLives()
    {
        await using var test = await TestRun.StartAsync(new TestBook().Phase("One").Step("A", async context =>
        {
            context.CancellationToken.Register(static () => throw new InvalidOperationException("already closed"));
            await Task.Delay(Timeout.InfiniteTimeSpan, context.CancellationToken);
            return new Did("never");
        }, timeout: "30s").Build());
        await test.UntilAsync("One.A", StepState.Running);

        await AdvanceUntilAsync(test, StepState.InDoubt);
    }

    [Fact]
    public async Task Dispose_CancelCallbackThrows_FreesTheLease()
    {
        var definition = new TestBook().Phase("One").Step("A", async context =>
        {
            context.CancellationToken.Register(static () => throw new InvalidOperationException("already closed"));
            context.Report("registered");
            await Task.Delay(Timeout.InfiniteTimeSpan, context.CancellationToken);
            return new Did("never");
        }).Build();
        await using var test = await TestRun.StartAsync(definition);
        await test.UntilAsync(static status => status.Steps[0].Detail == "registered");

        await test.AbandonAsync();

        await test.ResumeAsync(definition);
        await test.UntilAsync("One.A", StepState.InDoubt);
    }

    [Fact]
    public async Task Capture_AfterTheDeadline_IsRefused_SoThatALateStepDoesNotAct()
    {
        var go = new TaskCompletionSource();
        var late = new TaskCompletionSource<Exception?>();
        await using var test = await TestRun.StartAsync(new TestBook().Phase("One").Step("A", async context =>
        {
            await context.CaptureAsync(new Did("before"));
            await go.Task;
            late.SetResult(await Record.ExceptionAsync(() => context.CaptureAsync(new Did("before"))));
            return new Did("late");
        }, timeout: "30s").Build());
        await test.UntilAsync("One.A", StepState.Running);
        await AdvanceUntilAsync(test, StepState.InDoubt);

        go.SetResult();

        Assert.IsAssignableFrom<OperationCanceledException>(await late.Task.WaitAsync(TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public async Task TryGetCaptured_OfTheSameAttempt_FindsIt()
    {
        await using var test = await TestRun.StartAsync(new TestBook().Phase("One").Step("A", static async context =>
        {
            await context.CaptureAsync(new Did("before"));
            return context.TryGetCaptured<Did>(out var kept) ? kept : new Did("nothing");
        }).Approval("Lead", shown: static inputs => inputs.Get<Did>(0)).Build());

        Assert.Contains("before", (await test.UntilAsync("One.Lead", StepState.AwaitingPerson)).Questions[0].Shown[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Interrupt_WhileAProbeRuns_StopsTheProbe_AndAsksItAgainAfterTheResume()
    {
        var probes = 0;
        var definition = new TestBook().Phase("One").Step("A", static async context =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, context.CancellationToken);
            return new Did("never");
        }, timeout: "30s").Build();
        definition = definition with
        {
            Steps = [definition.Steps[0] with
            {
                Actions = definition.Steps[0].Actions with
                {
                    Probe = async (_, _, context) =>
                    {
                        if (Interlocked.Increment(ref probes) == 1)
                        {
                            await Task.Delay(Timeout.InfiniteTimeSpan, context.CancellationToken);
                        }

                        return Probe<object>.Done(new Did("A"), "it is there");
                    },
                },
            }],
        };
        await using var test = await TestRun.StartAsync(definition);
        await test.UntilAsync("One.A", StepState.Running);
        test.Time.Advance(TimeSpan.FromSeconds(30));
        await test.UntilAsync(_ => Volatile.Read(ref probes) == 1);

        await test.InterruptAsync().WaitAsync(TimeSpan.FromSeconds(10));
        await test.AbandonAsync();

        await using var again = await RunbookRun.ResumeAsync(definition, static _ => new object(), test.Run.Folder, test.Options, default);
        Assert.Equal(RunState.Completed, (await again.RunAsync(default).WaitAsync(TimeSpan.FromSeconds(10))).State);
        Assert.Equal(2, probes);
    }
}
