using Runbook.Engine.Status;

namespace Runbook.Cli.Output;

/// <summary>Where a run is, as text.</summary>
internal static class StatusText
{
    private const int StateWidth = 16;
    private const int TimeWidth = 18;

    public static void Write(Screen screen, RunbookDefinition definition, RunStatus status, CommandScope scope, TimeProvider time)
    {
        Head(screen, status, time);
        for (var i = 0; i < status.Phases.Count; i++)
        {
            if (status.Phases[i].Kind == PhaseKind.Phase)
            {
                screen.Line();
                Phase(screen, status, i, time);
                Steps(screen, definition, [.. status.Steps.Where(step => step.Phase == i)], time);
            }
        }

        Branches(screen, definition, status, time);
        if (status.Questions.Count > 0)
        {
            screen.Line();
            screen.Line(new Piece(status.Questions.Count == 1 ? "1 question waits for a person" : $"{status.Questions.Count} questions wait for people", Tone.Attention));
            foreach (var question in status.Questions)
            {
                screen.Line();
                screen.Wrapped(2, question.Text, Tone.Strong, "? ");
                QuestionText.Write(screen, definition, question, scope, time, indent: 4);
            }
        }
    }

    /// <summary>Those that were not entered without their steps: nobody has to read them at night.</summary>
    private static void Branches(Screen screen, RunbookDefinition definition, RunStatus status, TimeProvider time)
    {
        if (status.Phases.All(static phase => phase.Kind == PhaseKind.Phase))
        {
            return;
        }

        screen.Line();
        screen.Line(new Piece(Contingencies.Heading, Tone.Quiet));
        for (var i = 0; i < status.Phases.Count; i++)
        {
            if (status.Phases[i].Kind == PhaseKind.Contingency)
            {
                Phase(screen, status, i, time);
                Steps(screen, definition, status.Phases[i].EnteredAt is null ? [] : [.. status.Steps.Where(step => step.Phase == i)], time);
            }
        }
    }

    private static void Head(Screen screen, RunStatus status, TimeProvider time)
    {
        screen.Line(new Piece(status.Title, Tone.Strong), $"  {status.RunId}");
        var (state, tone) = status switch
        {
            { State: RunState.Completed } => ("completed", Tone.Good),
            { State: RunState.Aborted } => ("aborted", Tone.Alarm),
            { State: RunState.Diverted } => ("ended by a contingency", Tone.Attention),
            { IsAttended: false } => ("interrupted: no process attends it, nothing happens until it is resumed", Tone.Alarm),
            { Questions.Count: > 0 } => ("waits for a person", Tone.Attention),
            _ => ("running", Tone.Good),
        };
        var took = Elapsed.Format((status.EndedAt ?? time.GetUtcNow()) - status.StartedAt);
        screen.Line(new Piece(state, tone));
        screen.Line(new Piece($"started {LocalTime.Full(status.StartedAt, time)}, {took}{(status.EndedAt is null ? " ago" : " in all")}, executor {status.Executor}", Tone.Quiet));
    }

    private static void Phase(Screen screen, RunStatus status, int index, TimeProvider time)
    {
        var phase = status.Phases[index];
        var boxed = phase.TimeBoxSeconds is { } box ? $"box {Duration.Format(TimeSpan.FromSeconds(box))}" : null;
        var left = phase is { TimeBoxSeconds: { } whole, ElapsedSeconds: { } used, LeftAt: null }
            ? used > whole ? $"{Elapsed.Format(used - whole)} over" : $"{Elapsed.Format(whole - used)} left"
            : null;
        var state = phase switch
        {
            { EnteredAt: null, Kind: PhaseKind.Contingency } => "not entered",
            { EnteredAt: null } => "not yet",
            { LeftAt: null } when phase.Id != status.CurrentPhase => $"left for a contingency, {Elapsed.Format(phase.ElapsedSeconds ?? 0)} since {LocalTime.Clock(phase.EnteredAt.Value, time)}",
            { LeftAt: null } => $"since {LocalTime.Clock(phase.EnteredAt.Value, time)}, {Elapsed.Format(phase.ElapsedSeconds ?? 0)}",
            _ => $"took {Elapsed.Format(phase.ElapsedSeconds ?? 0)}",
        };
        var tone = phase.Overran ? Tone.Alarm : phase.EnteredAt is not null && phase.LeftAt is null ? Tone.Strong : Tone.Quiet;
        screen.Line(
            new Piece(phase.Title, phase.EnteredAt is null ? Tone.Quiet : Tone.Strong),
            "  ",
            new Piece(string.Join(", ", new[] { state, boxed, left, phase.Overran ? "OVERRAN" : null }.Where(static part => part is not null)), tone));
    }

    private static void Steps(Screen screen, RunbookDefinition definition, IReadOnlyList<StepStatus> steps, TimeProvider time)
    {
        string? track = null;
        foreach (var step in steps)
        {
            if (step.Track != track && step.Track is not null)
            {
                screen.Line("  ", new Piece(step.Track, step.State == StepState.Waiting ? Tone.Quiet : Tone.Plain));
            }

            track = step.Track;
            Step(screen, step, definition.Steps.Any(declared => declared.Id == step.Id && declared.IsForPerson), track is null ? 2 : 4, time);
        }
    }

    private static void Step(Screen screen, StepStatus step, bool isForPerson, int indent, TimeProvider time)
    {
        var look = StepLook.Of(step.State);
        var titleWidth = screen.Width - indent - 2 - StateWidth - TimeWidth;
        var titleTone = step.State == StepState.Waiting ? Tone.Quiet : Tone.Plain;
        var lines = CellText.Wrap(step.Title, titleWidth - 2);
        var state = look.Word + (step.Attempts > 1 ? $" #{step.Attempts}" : string.Empty);
        var times = Times(step, time);
        screen.Line(
            new string(' ', indent),
            new Piece(look.Mark + " ", look.Tone),
            new Piece(CellText.Pad(lines[0], titleWidth), titleTone),
            new Piece(times.Length > 0 ? CellText.Pad(state, StateWidth) : state, look.Tone),
            new Piece(times, Tone.Quiet));
        foreach (var line in lines.Skip(1))
        {
            screen.Line(new string(' ', indent + 2), new Piece(line, titleTone));
        }

        if (!string.IsNullOrWhiteSpace(step.Detail))
        {
            // Of a person's answer, the engine keeps who gave it, and the note.
            var detail = isForPerson && step.State == StepState.Succeeded ? "by " + step.Detail : step.Detail;
            screen.Wrapped(indent + 2, detail, look.Tone is Tone.Good ? Tone.Quiet : look.Tone);
        }
    }

    private static string Times(StepStatus step, TimeProvider time) => step switch
    {
        { StartedAt: { } started, EndedAt: { } ended } => $"{LocalTime.Clock(started, time)}  {Elapsed.Format(ended - started)}",
        { StartedAt: { } started, State: StepState.Running or StepState.AwaitingPerson } => $"{LocalTime.Clock(started, time)}  {Elapsed.Format(time.GetUtcNow() - started)}",
        { StartedAt: { } started } => LocalTime.Clock(started, time),
        _ => string.Empty,
    };
}
