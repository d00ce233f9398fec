using System.Text.Json;
using Runbook.Engine.Journal;
using Runbook.Engine.Journal.Events;
using Runbook.Engine.Runs;
using Runbook.Engine.Status;

namespace Runbook.Engine.Scheduling;

/// <summary>Where people's steps wait for their answers. On the loop, but for <see cref="AskAsync"/>.</summary>
internal sealed class PersonDesk(RunLoop loop, RunLedger ledger) : IPersonChannel
{
    private readonly Dictionary<string, TaskCompletionSource<object?>> waiting = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ITimer> deadlines = new(StringComparer.Ordinal);

    /// <summary>From the step's own thread.</summary>
    public async Task<object?> AskAsync(StepRef step, IReadOnlyList<object?> shown, CancellationToken cancellationToken)
    {
        var answer = await loop.AskAsync(() => Ask(step, shown)).ConfigureAwait(false);
        return await answer.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A person answered. Durable when this returns.</summary>
    public void Answer(StepModel step, PersonAnswered answer)
    {
        ledger.Commit(answer);
        var reply = Take(step);
        if (answer.Accepted)
        {
            reply?.SetResult(step.Output);
        }
        else
        {
            reply?.SetCanceled();
        }
    }

    /// <summary>The step's body ended without asking.</summary>
    public void FailUnasked(StepModel step, string error)
    {
        if (step.State != StepState.Waiting)
        {
            return;
        }

        var now = ledger.Now;
        ledger.Commit(new PersonAsked { At = now, Step = step.Definition.Id, Role = step.Definition.Role, Shown = [] });
        ledger.Commit(new StepFailed { At = now, Step = step.Definition.Id, Attempt = step.Attempts, Error = error });
    }

    /// <summary>The process stops; the questions stay open in the journal.</summary>
    public void Close()
    {
        foreach (var step in ledger.Model.Steps)
        {
            Take(step)?.TrySetCanceled();
        }
    }

    private static string Show(object? value) => value is null
        ? "(nothing)"
        : $"{Name(value.GetType())} {JsonSerializer.Serialize(value, value.GetType(), JournalJson.Options)}";

    private static string Name(Type type) => type.IsGenericType
        ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : type.Name;

    private Task<object?> Ask(StepRef step, IReadOnlyList<object?> shown)
    {
        var model = ledger.Model.Step(step.Id);
        if (model.State == StepState.Waiting)
        {
            ledger.Commit(new PersonAsked { At = ledger.Now, Step = step.Id, Role = model.Definition.Role, Shown = [.. shown.Select(Show)] });
        }

        // Asked already, by a process that has died: the question stands as it was, its deadline too.
        var reply = new TaskCompletionSource<object?>(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting[step.Id] = reply;
        Watch(model);
        return reply.Task;
    }

    private void Watch(StepModel step)
    {
        var box = ledger.Model.Phases[step.Definition.Phase].BoxEnd;
        var own = step.StartedAt + step.Definition.Timeout;
        if (own is null || (box is not null && box < own))
        {
            // The end of the box is an overrun, and the person may still answer then.
            return;
        }

        var left = own.Value - ledger.Now;
        var id = step.Definition.Id;
        var attempt = step.Attempts;
        deadlines[id] = ledger.Time.CreateTimer(
            _ => loop.Post(() => OnDeadline(step, attempt)), null, left > TimeSpan.Zero ? left : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    private void OnDeadline(StepModel step, int attempt)
    {
        if (step.State != StepState.AwaitingPerson || step.Attempts != attempt)
        {
            return;
        }

        ledger.Commit(new StepFailed
        {
            At = ledger.Now,
            Step = step.Definition.Id,
            Attempt = attempt,
            Error = $"No {step.Definition.Role ?? "person"} answered within {Duration.Format(step.Definition.Timeout!.Value)}.",
        });
        Take(step)?.SetCanceled();
    }

    private TaskCompletionSource<object?>? Take(StepModel step)
    {
        if (deadlines.Remove(step.Definition.Id, out var timer))
        {
            timer.Dispose();
        }

        return waiting.Remove(step.Definition.Id, out var reply) ? reply : null;
    }
}
