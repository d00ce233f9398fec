using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Runbook.Engine.Journal;
using Runbook.Engine.Journal.Events;
using Runbook.Engine.People;
using Runbook.Engine.Runs;
using Runbook.Engine.Status;

namespace Runbook.Engine.Tests.Runs.Chance;

/// <summary>A run of steps drawn by lot, driven by commands drawn by lot, over processes that die.</summary>
public sealed class ChanceRun(IReadOnlyList<ChanceStep> steps) : IAsyncDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("runbook-chance-").FullName;
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 23, 3, 0, 0, TimeSpan.Zero));
    private readonly ChanceWorld world = new();
    private RunbookRun run = null!;
    private RunbookDefinition definition = null!;
    private CancellationTokenSource stop = null!;
    private Task<RunStatus> completion = null!;

    private RunOptions Options => new()
    {
        RunsDirectory = directory,
        Executor = TestRun.Executor,
        Operators = TestRun.Operators,
        Time = time,
    };

    public async Task StartAsync()
    {
        definition = world.Define(steps, world.Enter());
        Begin(await RunbookRun.StartAsync(definition, new object(), ParameterValues.Parse([], new Dictionary<string, string>()), Options, default));
    }

    /// <summary>Does what one number says.</summary>
    /// <returns>True when the run has ended.</returns>
    public async Task<bool> StepAsync(int chance)
    {
        if (await SettleAsync() is not { } status)
        {
            return true;
        }

        switch (chance % 10)
        {
            case 0:
                time.Advance(TimeSpan.FromSeconds(6));
                return false;
            case 1:
                time.Advance(TimeSpan.FromSeconds(61));
                return false;
            case 2:
                return await ResumeAsync(interrupt: false);
            case 3:
                return await ResumeAsync(interrupt: true);
            default:
                await AnswerAsync(status, chance / 10, anything: true);
                return false;
        }
    }

    /// <summary>Answers and waits until the end.</summary>
    public async Task FinishAsync()
    {
        for (var i = 0; i < 400; i++)
        {
            if (await SettleAsync() is not { } status)
            {
                return;
            }

            if (status.Questions.Count > 0)
            {
                await AnswerAsync(status, i, anything: false);
            }
            else
            {
                time.Advance(TimeSpan.FromSeconds(6));
            }
        }

        Assert.Fail("The run never ended. " + Describe(RunbookRun.ReadStatus(definition, run.Folder, time)));
    }

    /// <summary>No step acted that was not intended, and none that is not repeatable was intended again without a probe's or a person's word. No gate was passed by fewer than it takes.</summary>
    public void CheckActs()
    {
        var journal = JournalReader.Read(run.Folder.Journal).Events;
        var events = journal.OfType<StepEvent>().ToLookup(static entry => entry.Step);
        foreach (var act in world.Acts())
        {
            Assert.True(act.Value == 1, $"{act.Key} acted {act.Value} times");
            Assert.Contains(events[act.Key.Step], entry => entry is StepIntended intended && intended.Attempt == act.Key.Attempt);
        }

        ChanceCheck.NothingRanAgainOnItsOwn(definition, journal);
        ChanceCheck.GatesTookTheirVotes(definition, journal);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await run.DisposeAsync();
        await EndAsync();
        stop.Dispose();
        Directory.Delete(directory, recursive: true);
    }

    private static string Describe(RunStatus status) => JsonSerializer.Serialize(status, JournalJson.Options);

    /// <summary>Waits until the run has ended (null), asks something, or something runs. Anything else is a run that is silently stuck.</summary>
    private async Task<RunStatus?> SettleAsync()
    {
        RunStatus? status = null;
        for (var i = 0; i < 3000; i++)
        {
            var reply = await run.ExecuteAsync(new PersonCommand.GetStatus(), TestRun.Executor, default);
            status = reply.Status ?? status;
            if (reply.Status is null || status!.State is RunState.Completed or RunState.Aborted or RunState.Diverted)
            {
                await EndAsync();
                CheckReplay(await completion);
                return null;
            }

            if (status.Questions.Count > 0 || status.Steps.Any(static step => step.State == StepState.Running))
            {
                CheckReplay(status);
                return status;
            }

            await Task.Delay(1);
        }

        throw new InvalidOperationException("Silently stuck: " + Describe(status!));
    }

    private void CheckReplay(RunStatus live)
    {
        var replayed = RunbookRun.ReadStatus(definition, run.Folder, time);
        // The run goes on while this reads: only the same moment can be compared.
        if (replayed.JournalHead == live.JournalHead)
        {
            Assert.Equal(Describe(live with { IsAttended = false }), Describe(replayed));
        }
    }

    private async Task AnswerAsync(RunStatus status, int chance, bool anything)
    {
        if (status.Questions.Count == 0)
        {
            return;
        }

        var question = status.Questions[chance % status.Questions.Count];
        var choices = anything ? question.Choices : [.. question.Choices.Where(static choice => choice is not ("abort" or "reject"))];
        var choice = choices[chance / 7 % choices.Count];
        if (choice == "abort" && chance % 3 != 0)
        {
            choice = choices[0];
        }

        var value = JsonSerializer.SerializeToElement(new { value = 1 });
        PersonCommand command = choice switch
        {
            "approve" => new PersonCommand.Approve { Step = question.Id },
            "reject" => new PersonCommand.Reject { Step = question.Id, Reason = "no" },
            "attest" => new PersonCommand.Attest { Step = question.Id, Value = JsonSerializer.SerializeToElement(new { what = "seen" }) },
            _ => new PersonCommand.Decide { Question = question.Id, Choice = choice, Reason = "so be it", By = "1h", Value = choice == "done" ? value : null },
        };
        var peer = choice is "approve" or "reject" ? Voter(question, chance, anything) : TestRun.Executor;

        // Twice at once: the second must be refused, not carried out on whatever state the first left.
        var first = run.ExecuteAsync(command, peer, default);
        var second = anything && chance % 5 == 0 ? run.ExecuteAsync(command, peer, default) : null;
        await first;
        if (second is not null)
        {
            await second;
        }
    }

    /// <summary>Whoever comes by, the executor too; or the next whose vote counts.</summary>
    private static Peer Voter(Question question, int chance, bool anything)
    {
        Peer[] all = [TestRun.Lead, TestRun.Second, TestRun.Ops, TestRun.Dba, TestRun.Both, TestRun.Executor, TestRun.Stranger];
        return anything ? all[chance / 11 % all.Length] : Persons.Vote(question)!.Value.Peer;
    }

    private async Task<bool> ResumeAsync(bool interrupt)
    {
        if (interrupt)
        {
            await stop.CancelAsync();
            await EndAsync();
        }

        var process = world.Enter();
        await run.DisposeAsync();
        await EndAsync();
        if (RunbookRun.ReadStatus(definition, run.Folder, time).State is RunState.Completed or RunState.Aborted or RunState.Diverted)
        {
            return true;
        }

        stop.Dispose();
        definition = world.Define(steps, process);
        Begin(await RunbookRun.ResumeAsync(definition, static _ => new object(), run.Folder, Options, default));
        return false;
    }

    /// <summary>Steps that ignore their cancellation are given up only after the grace, in virtual time.</summary>
    private async Task EndAsync()
    {
        for (var i = 0; i < 3000 && !completion.IsCompleted; i++)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(1);
        }

        Assert.True(completion.IsCompleted, "RunAsync never returned");
    }

    private void Begin(RunbookRun begun)
    {
        run = begun;
        var source = stop = new CancellationTokenSource();
        completion = Task.Run(() => begun.RunAsync(source.Token));
    }
}
