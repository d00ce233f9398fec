using Runbook.Engine.Runs;

namespace Runbook.Engine.Status;

/// <summary>A snapshot of a run's state.</summary>
internal static class RunStatusBuilder
{
    public static RunStatus Build(RunModel model, string head, bool isAttended, DateTimeOffset now, Func<StepModel, string?> progress)
    {
        var started = model.Started!;
        return new RunStatus
        {
            RunId = started.RunId,
            RunbookId = started.Runbook,
            Title = started.Title,
            State = model.State,
            IsAttended = isAttended,
            Executor = model.Attendants[^1].User,
            StartedAt = started.At,
            EndedAt = model.EndedAt,
            CurrentPhase = model.CurrentPhase?.Definition.Id,
            Phases = [.. model.Phases.Select(phase => Phase(phase, now))],
            Steps = [.. model.Steps.Select(step => Step(step, progress(step)))],
            Questions = Questions.Of(model),
            JournalHead = head,
        };
    }

    private static PhaseStatus Phase(PhaseModel phase, DateTimeOffset now) => new()
    {
        Id = phase.Definition.Id,
        Title = phase.Definition.Title,
        Kind = phase.Definition.Kind,
        EnteredAt = phase.EnteredAt,
        LeftAt = phase.LeftAt,
        TimeBoxSeconds = phase.Box?.TotalSeconds,
        ElapsedSeconds = ((phase.LeftAt ?? now) - phase.EnteredAt)?.TotalSeconds is { } seconds ? Math.Round(seconds, 3) : null,
        Overran = phase.Overran,
    };

    private static StepStatus Step(StepModel step, string? progress) => new()
    {
        Id = step.Definition.Id,
        Title = step.Definition.Title,
        Track = step.Definition.Track,
        Phase = step.Definition.Phase,
        State = step.State,
        Attempts = step.Attempts,
        StartedAt = step.StartedAt,
        EndedAt = step.EndedAt,
        Detail = step.Detail ?? progress,
    };
}
