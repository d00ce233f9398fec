using System.Text.Json;
using Runbook.Engine.Journal;
using Runbook.Engine.Journal.Events;
using Runbook.Engine.Runs;
using Runbook.Engine.Status;

namespace Runbook.Engine.Scheduling;

/// <summary>
/// Settles doubts: what is repeatable runs again after a crash; else the step's probe is asked; else a person decides.
/// Nothing that is not repeatable runs twice on its own.
/// </summary>
internal sealed class DoubtResolver(RunLoop loop, RunLedger ledger, object book, IAttemptHost host, RunOptions options, CancellationToken interrupted)
{
    /// <summary>How long a probe may take at least. It may take as long as its step may: what it asks about may still be under way, a container's clean stop for instance.</summary>
    private static readonly TimeSpan ProbeTimeout = TimeSpan.FromSeconds(30);

    private readonly HashSet<int> probing = [];

    public bool IsBusy => probing.Count > 0;

    /// <summary>On the loop.</summary>
    public void Resolve(StepModel step, StepInputs inputs)
    {
        if (probing.Contains(step.Definition.Index))
        {
            return;
        }

        if (step.Definition.IsRepeatable && WasStoppedFromOutside(step))
        {
            Commit(step, Resolution.Rerun, "repeatable", "Running it again is harmless.");
        }
        else if (step.Definition.Actions.Probe is { } probe)
        {
            probing.Add(step.Definition.Index);
            _ = ProbeAsync(step, context => probe(book, inputs, context));
        }
        else if (step.Definition.IsRepeatable)
        {
            Commit(step, Resolution.Failed, "repeatable", $"{step.Detail} Running it again is harmless.");
        }
        else
        {
            ledger.Commit(new StepProbed { At = ledger.Now, Step = step.Definition.Id, Reason = "It has no probe." });
        }
    }

    /// <summary>A crash or a stop is no fault of the step's, so it may go on by itself. After a timeout it would only time out again: a person is asked.</summary>
    private static bool WasStoppedFromOutside(StepModel step) => step.Cause is DoubtCause.Crash or DoubtCause.Interrupted;

    private async Task ProbeAsync(StepModel step, Func<StepContext, Task<Probe<object>>> probe)
    {
        using var attempt = new StepAttempt(step.Definition, step.Attempts, ledger.Now + Max(ProbeTimeout, step.Definition.Timeout), step.Captures, host, options.CancellationGrace, interrupted);
        var result = await attempt.RunAsync(async context => await probe(context).ConfigureAwait(false)).ConfigureAwait(false);
        JsonElement? value = null;
        var answer = result switch
        {
            AttemptResult.Succeeded { Output: Probe<object> { Answer: ProbeAnswer.Done } done } => Keep(step, done, out value),
            AttemptResult.Succeeded succeeded => (Probe<object>)succeeded.Output,
            AttemptResult.Failed failed => Probe<object>.Unknown($"The probe failed: {failed.Error}"),
            AttemptResult.InDoubt doubt => Probe<object>.Unknown($"The probe did not end: {doubt.Reason}"),
            _ => Probe<object>.Unknown("The probe ended in an unknown way."),
        };
        loop.Post(() => OnProbed(step, answer, value));
    }

    private static TimeSpan Max(TimeSpan least, TimeSpan? own) => own > least ? own.Value : least;

    private static Probe<object> Keep(StepModel step, Probe<object> done, out JsonElement? value)
    {
        (value, var fault) = JournalJson.TryKeep(done.Value, step.Definition.Output);
        return fault is null ? done : Probe<object>.Unknown($"The probe says that it happened ({done.Reason}), but its value cannot be journaled ({fault}).");
    }

    private void OnProbed(StepModel step, Probe<object> answer, JsonElement? value)
    {
        probing.Remove(step.Definition.Index);
        if (step.State != StepState.InDoubt || ledger.Model.HasEnded)
        {
            return;
        }

        // A probe that was cut short by a stop says nothing about the step: after the resume it is asked again, before any person.
        if (answer.Answer == ProbeAnswer.Unknown && interrupted.IsCancellationRequested)
        {
            return;
        }

        switch (answer.Answer)
        {
            case ProbeAnswer.Done:
                Commit(step, Resolution.Done, "probe", answer.Reason, value);
                break;
            case ProbeAnswer.NotDone:
                Commit(step, WasStoppedFromOutside(step) ? Resolution.Rerun : Resolution.Failed, "probe", WasStoppedFromOutside(step) ? answer.Reason : $"{step.Detail} {answer.Reason}");
                break;
            default:
                ledger.Commit(new StepProbed { At = ledger.Now, Step = step.Definition.Id, Reason = answer.Reason });
                break;
        }
    }

    private void Commit(StepModel step, Resolution resolution, string how, string reason, JsonElement? value = null) =>
        ledger.Commit(new StepResolved { At = ledger.Now, Step = step.Definition.Id, Resolution = resolution, How = how, Reason = reason, Value = value });
}
