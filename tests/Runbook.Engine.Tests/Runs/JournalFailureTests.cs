using System.Runtime.InteropServices;
using Runbook.Engine.People;
using Runbook.Engine.Runs;
using Runbook.Engine.Status;
using static Runbook.Engine.Tests.TestBook;

namespace Runbook.Engine.Tests.Runs;

/// <summary>A full disk: the journal's descriptor is made to point to <c>/dev/full</c>, so that the kernel itself refuses to write.</summary>
public sealed partial class JournalFailureTests
{
    [Fact]
    public async Task DiskFull_RunStops_CommandsAreAnswered_AndTheRunIsResumedLater()
    {
        var calls = 0;
        var definition = new TestBook().Phase("Gate").Approval("Lead").Step("A", _ => Task.FromResult(new Did($"{++calls}"))).Build();
        await using var test = await TestRun.StartAsync(definition);
        await test.UntilAsync("Gate.Lead", StepState.AwaitingPerson);
        Fill(test.Run.Folder.Journal);

        var commands = Enumerable.Range(0, 20).Select(_ => test.SendAsync(new PersonCommand.Approve { Step = "Lead" }, TestRun.Lead)).ToArray();
        var error = await Assert.ThrowsAsync<IOException>(test.EndAsync);

        Assert.Contains("cannot be written", error.Message, StringComparison.Ordinal);
        foreach (var command in commands)
        {
            // Answered or failed, but not left hanging.
            var answer = await Record.ExceptionAsync(() => command.WaitAsync(TimeSpan.FromSeconds(5)));
            Assert.IsNotType<TimeoutException>(answer);
            Assert.True(answer is not null || !(await command).Accepted);
        }

        await test.AbandonAsync();
        await test.ResumeAsync(definition);
        await test.UntilAsync("Gate.Lead", StepState.AwaitingPerson);
        Assert.True((await test.SendAsync(new PersonCommand.Approve { Step = "Lead" }, TestRun.Lead)).Accepted);
        Assert.Equal(RunState.Completed, (await test.EndAsync()).State);
        Assert.Equal(1, calls);
    }

    [Fact]
    public async Task DiskFull_StepsInFlightHaveEndedWhenTheRunGivesUp()
    {
        var stopped = false;
        await using var test = await TestRun.StartAsync(new TestBook().Phase("One").Step("Slow", async context =>
        {
            try
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, context.CancellationToken);
            }
            finally
            {
                await Task.Delay(200, CancellationToken.None);
                stopped = true;
            }

            return new Did("never");
        }, dependsOn: []).Manual("Person").Build());
        await test.UntilAsync("One.Slow", StepState.Running);
        Fill(test.Run.Folder.Journal);

        await Assert.ThrowsAsync<IOException>(() => test.SendAsync(new PersonCommand.Abort { Reason = "stop" }, TestRun.Executor));

        var error = await Assert.ThrowsAsync<IOException>(test.EndAsync);
        Assert.Contains("cannot be written", error.Message, StringComparison.Ordinal);
        Assert.True(stopped);
    }

    [Fact]
    public async Task DiskFull_WhileTheLoopItselfWrites_SaysTheSame()
    {
        var go = new TaskCompletionSource();
        await using var test = await TestRun.StartAsync(new TestBook().Phase("One").Step("A", async _ =>
        {
            await go.Task;
            return new Did("A");
        }).Build());
        await test.UntilAsync("One.A", StepState.Running);
        Fill(test.Run.Folder.Journal);

        go.SetResult();

        var error = await Assert.ThrowsAsync<IOException>(test.EndAsync);
        Assert.Contains("mend the cause, then resume", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dispose_OfARunThatNeverRan_AnswersItsCommands()
    {
        await using var test = await TestRun.StartAsync(new TestBook().Phase("Gate").Approval("Lead").Build());
        await test.AbandonAsync();
        var run = await RunbookRun.ResumeAsync(new TestBook().Phase("Gate").Approval("Lead").Build(), static _ => new object(), test.Run.Folder, test.Options, default);
        var asked = run.ExecuteAsync(new PersonCommand.GetStatus(), TestRun.Executor, default);

        await run.DisposeAsync();

        Assert.False((await asked.WaitAsync(TimeSpan.FromSeconds(5))).Accepted);
    }

    [Fact]
    public async Task Start_ManyInTheSameSecond_EachHasItsOwnFolder()
    {
        var definition = new TestBook().Phase("Gate").Approval("Lead").Build();
        await using var test = await TestRun.StartAsync(definition);

        var runs = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => RunbookRun.StartAsync(definition, new object(), ParameterValues.Parse([], new Dictionary<string, string>()), test.Options, default))));

        Assert.Equal(16, runs.Select(static run => run.Folder.Path).Append(test.Run.Folder.Path).Distinct().Count() - 1);
        foreach (var run in runs)
        {
            await run.DisposeAsync();
        }
    }

    private static void Fill(string journal)
    {
        const int WriteOnly = 1;
        var descriptor = Directory.GetFiles("/proc/self/fd").Single(link => new FileInfo(link).LinkTarget == journal);
        var full = Open("/dev/full", WriteOnly);
        Assert.True(full >= 0);
        Assert.True(Duplicate(full, int.Parse(Path.GetFileName(descriptor), System.Globalization.CultureInfo.InvariantCulture)) >= 0);
        _ = Close(full);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "dup2")]
    private static partial int Duplicate(int from, int to);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
