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
    public void Answer(StepModel step, StepEvent answer)
    {
        ledger.Commit(answer);
        switch (step.State)
        {
            case StepState.AwaitingPerson:
                // A vote; more are awaited.
                break;
            case StepState.Succeeded:
                Take(step)?.SetResult(step.Output);
                break;
            default:
                Take(step)?.SetCanceled();
                break;
        }
    }

    /// <summary>The step's body ended without asking. Of an earlier attempt's body, which ends after a person had the step asked again, nothing is to be said; nor when the run has left for a contingency, for then the step has not begun.</summary>
    public void FailUnasked(StepModel step, int attempt, string error)
    {
        if (step.State != StepState.Waiting || step.Attempts + 1 != attempt || !ledger.Model.IsCurrent(step))
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

    private static string Show(object? value)
    {
        if (value is null)
        {
            return "(nothing)";
        }

        var json = JsonSerializer.Serialize(value, value.GetType(), JournalJson.Options);
        return $"{Name(value.GetType())} {(json == "null" ? "(skipped)" : json)}";
    }

    private static string Name(Type type) => type.IsGenericType
        ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : type.Name;

    private Task<object?> Ask(StepRef step, IReadOnlyList<object?> shown)
    {
        var model = ledger.Model.Step(step.Id);
        if (model.State == StepState.Waiting && ledger.Model.IsCurrent(model))
        {
            ledger.Commit(new PersonAsked { At = ledger.Now, Step = step.Id, Role = model.Definition.Role, Shown = [.. shown.Select(Show)] });
        }

        if (model.State != StepState.AwaitingPerson)
        {
            // Answered before the body came to ask, which happens after a resume: to wait for another answer would be to wait for ever.
            // Or the run has left for a contingency meanwhile: then it asks when it is back.
            return Task.FromCanceled<object?>(new CancellationToken(canceled: true));
        }

        // Asked already, by a process that has died: the question stands as it was, its deadline too.
        var reply = new TaskCompletionSource<object?>(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting[step.Id] = reply;
        Watch(model);
        return reply.Task;
    }

    private void Watch(StepModel step)
    {
        // Not clipped to the box: its end is an overrun, and the person may still answer then.
        if (step.StartedAt + step.Definition.Timeout is not { } own)
        {
            return;
        }

        var left = own - ledger.Now;
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
            Error = Unanswered(step),
        });
        Take(step)?.SetCanceled();
    }

    private string Unanswered(StepModel step)
    {
        var limit = Duration.Format(step.Definition.Timeout!.Value);
        return Poll.IsPoll(step.Definition)
            ? $"Not all answered within {limit}: {Poll.Describe(step, ledger.Model.Definition)}."
            : $"No {(step.Definition.Role is { } role ? ledger.Model.Definition.RoleText(role) : "person")} answered within {limit}.";
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
