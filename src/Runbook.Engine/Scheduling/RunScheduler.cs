using System.Security.Cryptography;
using System.Text.Json;
using Runbook.Engine.Journal;
using Runbook.Engine.Journal.Events;
using Runbook.Engine.People;
using Runbook.Engine.Runs;
using Runbook.Engine.Status;

namespace Runbook.Engine.Scheduling;

/// <summary>Decides what happens next. Everything here runs on the loop, except what says otherwise.</summary>
internal sealed class RunScheduler : IAttemptHost
{
    private readonly RunLoop loop;
    private readonly RunLedger ledger;
    private readonly RunModel model;
    private readonly object book;
    private readonly RunOptions options;
    private readonly CancellationToken interrupted;
    private readonly Dictionary<int, Task> active = [];
    private readonly Dictionary<int, string> progress = [];
    private readonly PersonDesk desk;
    private readonly BoxTimer box;
    private readonly DoubtResolver doubts;

    public RunScheduler(RunLoop loop, RunLedger ledger, object book, RunOptions options, CancellationToken interrupted)
    {
        this.loop = loop;
        this.ledger = ledger;
        this.book = book;
        this.options = options;
        this.interrupted = interrupted;
        model = ledger.Model;
        desk = new PersonDesk(loop, ledger);
        box = new BoxTimer(loop, ledger);
        doubts = new DoubtResolver(loop, ledger, book, this, options, interrupted);
    }

    public string RunId => model.Started!.RunId;

    public TimeProvider Time => ledger.Time;

    public PersonDesk Desk => desk;

    /// <summary>True while the process is stopping: nothing new starts.</summary>
    public bool IsStopping { get; private set; }

    public bool IsIdle => active.Count == 0 && !doubts.IsBusy;

    /// <summary>Off the loop, after it has ended: completes when no step of this process runs any more, or none that can be stopped.</summary>
    public Task WhenIdleAsync() => Task.WhenAll(active.Values);

    public string? Progress(StepModel step) => progress.GetValueOrDefault(step.Definition.Index);

    /// <summary>The process begins to stop: running steps have been cancelled and are waited for.</summary>
    public void Stop()
    {
        IsStopping = true;
        desk.Close();
    }

    /// <summary>Brings the run as far as it can go without anything further happening: until a pass journals nothing.</summary>
    public void Advance()
    {
        for (var before = -1; before != ledger.Count && !IsStopping && !model.HasEnded;)
        {
            before = ledger.Count;
            if (PhaseFlow.Next(model, ledger.Now) is { } move)
            {
                ledger.Commit(move);
            }

            if (model.CurrentPhase is { } phase)
            {
                box.Watch(phase);
                foreach (var step in model.LiveSteps)
                {
                    Advance(step, phase);
                }
            }
        }

        if (IsStopping || model.HasEnded)
        {
            box.Stop();
        }
    }

    public async Task<JsonElement> CaptureAsync(StepDefinition step, string type, JsonElement value) =>
        await loop.AskAsync(() =>
        {
            var known = model.Step(step.Id).Captures;
            if (!known.ContainsKey(type))
            {
                ledger.Commit(new StepCaptured { At = ledger.Now, Step = step.Id, Type = type, Value = value });
            }

            return known[type];
        }).ConfigureAwait(false);

    public void Report(StepDefinition step, string message) => loop.Post(() =>
    {
        progress[step.Index] = message;
        ledger.Report(step, message);
    });

    private void Advance(StepModel step, PhaseModel phase)
    {
        if (active.ContainsKey(step.Definition.Index))
        {
            return;
        }

        switch (step.State)
        {
            // Only a condition that threw makes a person's step run: there is no effect to doubt, and a gate is never declared done.
            case StepState.Running when step.Definition.IsForPerson:
                ledger.Commit(new StepFailed { At = ledger.Now, Step = step.Definition.Id, Attempt = step.Attempts, Error = "The process died while its condition was asked." });
                break;
            // Without an attempt in this process: the one that ran it has died.
            case StepState.Running:
                ledger.Commit(new StepDoubted { At = ledger.Now, Step = step.Definition.Id, Attempt = step.Attempts, Cause = DoubtCause.Crash, Reason = "The process that ran it died." });
                doubts.Resolve(step, Inputs(step));
                break;
            case StepState.InDoubt when !step.NeedsPerson:
                doubts.Resolve(step, Inputs(step));
                break;
            case StepState.AwaitingPerson:
                Track(step, AskPersonAsync(step));
                break;
            case StepState.Waiting when phase.UndecidedSince is null && model.IsReady(step):
                Begin(step, phase);
                break;
        }
    }

    private StepInputs Inputs(StepModel step) => new(step.Definition.Inputs, model.Outputs());

    private void Begin(StepModel step, PhaseModel phase)
    {
        var definition = step.Definition;
        var inputs = Inputs(step);
        string? fault = null;
        try
        {
            if (definition.Actions.When is { } when && !when(book, inputs))
            {
                ledger.Commit(new StepSkipped { At = ledger.Now, Step = definition.Id, Reason = WhySkipped(definition) });
                return;
            }
        }
        catch (Exception error) when (ledger.Failure is null)
        {
            fault = $"Its condition threw {error.GetType().Name}: {error.Message}";
        }

        if (fault is null && Freshness.Stale(model, step, ledger.Now) is { Count: > 0 } stale)
        {
            ledger.Commit(new StepStale { At = ledger.Now, Step = definition.Id, Producers = [.. stale.Select(static producer => producer.Definition.Id)], Error = Freshness.Describe(model, step, ledger.Now) });
            return;
        }

        if (definition.IsForPerson && fault is null)
        {
            Track(step, AskPersonAsync(step));
            return;
        }

        var attempt = step.Attempts + 1;
        ledger.Commit(new StepIntended { At = ledger.Now, Step = definition.Id, Attempt = attempt, Inputs = Hash(definition) });
        if (fault is not null)
        {
            ledger.Commit(new StepFailed { At = ledger.Now, Step = definition.Id, Attempt = attempt, Error = fault });
            return;
        }

        progress.Remove(definition.Index);
        Track(step, RunAsync(step, attempt, Deadline(definition, phase), inputs));
    }

    private static string WhySkipped(StepDefinition step) => step.Conditions switch
    {
        [] => "its condition is false",
        [var only] => $"its condition {only} is false",
        var several => $"one of its conditions is false: {string.Join(", ", several)}",
    };

    private DateTimeOffset? Deadline(StepDefinition step, PhaseModel phase)
    {
        var own = ledger.Now + step.Timeout;
        return own is null || phase.BoxEnd < own ? phase.BoxEnd : own;
    }

    private void Track(StepModel step, Task task)
    {
        var index = step.Definition.Index;
        active[index] = task;
        // Its exception is looked at, for nobody else does: it can only be that the loop has ended or that the journal failed, which ends the run.
        _ = task.ContinueWith(ended => (ended.Exception, loop.Post(() => Untrack(index, ended))), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    private void Untrack(int index, Task ended)
    {
        // By now the step's next attempt may run in its place.
        if (active.TryGetValue(index, out var task) && task == ended)
        {
            active.Remove(index);
        }
    }

    /// <summary>Off the loop after the first await.</summary>
    private async Task RunAsync(StepModel step, int attempt, DateTimeOffset? deadline, StepInputs inputs)
    {
        var definition = step.Definition;
        using var context = new StepAttempt(definition, attempt, deadline, step.Captures, this, options.CancellationGrace, interrupted);
        var result = await context.RunAsync(lent => definition.Actions.Run(book, inputs, lent)).ConfigureAwait(false);
        var outcome = Outcome(definition, attempt, result);
        await loop.AskAsync(() =>
        {
            ledger.Commit(outcome);
            active.Remove(definition.Index);
            if (outcome is StepDoubted && !IsStopping)
            {
                doubts.Resolve(step, inputs);
            }

            return true;
        }).ConfigureAwait(false);
    }

    private StepEvent Outcome(StepDefinition step, int attempt, AttemptResult result) => result switch
    {
        AttemptResult.Succeeded succeeded => Outcome(step, attempt, JournalJson.TryKeep(succeeded.Output, step.Output)),
        AttemptResult.Failed failed => new StepFailed { At = ledger.Now, Step = step.Id, Attempt = attempt, Error = failed.Error },
        AttemptResult.InDoubt doubt => new StepDoubted { At = ledger.Now, Step = step.Id, Attempt = attempt, Cause = doubt.Cause, Reason = doubt.Reason },
        _ => throw new InvalidOperationException($"Step '{step.Id}' ended in an unknown way: {result}."),
    };

    private StepEvent Outcome(StepDefinition step, int attempt, (JsonElement? Element, string? Fault) output) => output.Element is { } value
        ? new StepSucceeded { At = ledger.Now, Step = step.Id, Attempt = attempt, Value = value }
        : new StepDoubted { At = ledger.Now, Step = step.Id, Attempt = attempt, Cause = DoubtCause.Step, Reason = $"It returned, but its output cannot be journaled ({output.Fault})." };

    /// <summary>Calls the generated body, which asks through the desk. The answer is journaled by whoever answers; here it only ends the wait.</summary>
    private async Task AskPersonAsync(StepModel step)
    {
        var definition = step.Definition;
        var attempt = step.Attempts + (step.State == StepState.Waiting ? 1 : 0);
        using var context = new StepAttempt(definition, attempt, null, step.Captures, this, options.CancellationGrace, interrupted);
        using var channel = Person.Use(desk);
        var inputs = Inputs(step);
        var result = await context.RunAsync(lent => definition.Actions.Run(book, inputs, lent)).ConfigureAwait(false);
        if (result is AttemptResult.Failed failed)
        {
            // The body never reached the person: an input is missing. A refusal or a deadline has been journaled already.
            loop.Post(() =>
            {
                if (!IsStopping)
                {
                    desk.FailUnasked(step, attempt, failed.Error);
                }
            });
        }
    }

    private string Hash(StepDefinition step)
    {
        var values = model.Outputs();
        var json = JsonSerializer.SerializeToUtf8Bytes(
            step.Inputs.Where(values.ContainsKey).Select(index => JournalJson.ToElement(values[index], model.Definition.Steps[index].Output)), JournalJson.Options);
        return Convert.ToHexStringLower(SHA256.HashData(json));
    }
}
