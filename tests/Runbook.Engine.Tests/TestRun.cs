using Microsoft.Extensions.Time.Testing;
using Runbook.Engine.People;
using Runbook.Engine.Runs;
using Runbook.Engine.Status;

namespace Runbook.Engine.Tests;

/// <summary>A run in a temporary folder, in virtual time, driven from a test.</summary>
public sealed class TestRun : IAsyncDisposable, IRunObserver
{
    public static readonly Peer Executor = new(0, "root");
    public static readonly Peer Lead = new(1001, "lead");
    public static readonly Peer Stranger = new(1002, "stranger");
    public static readonly Peer Second = new(1003, "second");
    public static readonly Peer Ops = new(1004, "ops");
    public static readonly Peer Dba = new(1005, "dba");

    /// <summary>Holds two of the roles that are polled.</summary>
    public static readonly Peer Both = new(1006, "both");

    /// <summary>Who holds what. The executor holds everything, which must not help him.</summary>
    public static readonly Operators Operators = new(new Dictionary<string, IReadOnlyList<string>>
    {
        ["lead"] = ["Lead"],
        ["second"] = ["Lead"],
        ["ops"] = ["Ops"],
        ["dba"] = ["Dba"],
        ["both"] = ["Ops", "Dba"],
        ["root"] = ["Lead", "Ops", "Dba"],
    });

    private readonly string directory = Directory.CreateTempSubdirectory("runbook-test-").FullName;
    private readonly CancellationTokenSource stop = new();

    /// <summary>When every test run starts.</summary>
    public static readonly DateTimeOffset Begin = new(2026, 11, 23, 3, 0, 0, TimeSpan.Zero);

    public FakeTimeProvider Time { get; } = new(Begin);

    public List<RunEntry> Entries { get; } = [];

    /// <summary>Called on the run's loop for each entry: a test may hold the loop here, or throw.</summary>
    public Action<RunEntry>? OnLoop { get; set; }

    public RunbookRun Run { get; private set; } = null!;

    public Task<RunStatus> Completion { get; private set; } = null!;

    public RunOptions Options => new()
    {
        RunsDirectory = directory,
        Executor = Executor,
        Operators = Operators,
        Observer = this,
        Time = Time,
    };

    public static async Task<TestRun> StartAsync(RunbookDefinition definition)
    {
        var test = new TestRun();
        var run = await RunbookRun.StartAsync(definition, new object(), ParameterValues.Parse([], new Dictionary<string, string>()), test.Options, default);
        test.Attend(run);
        return test;
    }

    public async Task ResumeAsync(RunbookDefinition definition)
    {
        var run = await RunbookRun.ResumeAsync(definition, static _ => new object(), Run.Folder, Options, default);
        Attend(run);
    }

    /// <summary>Ends the process as far as the run can tell: nothing more is journaled.</summary>
    public async Task AbandonAsync() => await Run.DisposeAsync();

    public async Task<RunStatus> InterruptAsync()
    {
        await stop.CancelAsync();
        return await Completion;
    }

    public async Task<RunStatus> StatusAsync() => (await Run.ExecuteAsync(new PersonCommand.GetStatus(), Executor, default)).Status!;

    public Task<CommandReply> SendAsync(PersonCommand command, Peer peer) => Run.ExecuteAsync(command, peer, default);

    /// <summary>Waits, in real time and bounded, for something that the run's own threads are about to do.</summary>
    public async Task<RunStatus> UntilAsync(Func<RunStatus, bool> condition)
    {
        for (var i = 0; i < 2000; i++)
        {
            var status = await StatusAsync();
            if (condition(status))
            {
                return status;
            }

            await Task.Delay(5);
        }

        throw new TimeoutException("Never came true. The run says:\n" + string.Join('\n', Entries.ToArray().Select(static entry => $"{entry.Kind} {entry.Step?.Id} {entry.Text}")));
    }

    public Task<RunStatus> UntilAsync(string step, StepState state) => UntilAsync(status => status.Steps.Single(candidate => candidate.Id == step).State == state);

    public Task<RunStatus> EndAsync() => Completion.WaitAsync(TimeSpan.FromSeconds(20));

    public void OnEntry(RunEntry entry)
    {
        Entries.Add(entry);
        OnLoop?.Invoke(entry);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await Run.DisposeAsync();
        Directory.Delete(directory, recursive: true);
    }

    private void Attend(RunbookRun run)
    {
        Run = run;
        Completion = Task.Run(() => run.RunAsync(stop.Token));
    }
}
