using Runbook.Engine.Planning;

namespace Runbook.Cli.Output;

/// <summary>What a run would do, as text.</summary>
internal static class PlanText
{
    public static void Write(Screen screen, RunPlan plan, TimeProvider time)
    {
        screen.Line(new Piece(plan.Definition.Title, Tone.Strong), $"  {plan.Definition.Id}");
        screen.Line(new Piece($"Plan as of {LocalTime.Full(plan.PlannedAt, time)}. Nothing was changed.", Tone.Quiet));
        NotDoneYetText.Write(screen, plan.Definition);
        foreach (var phase in plan.Phases.Where(static phase => phase.Phase.Kind == PhaseKind.Phase))
        {
            Phase(screen, plan.Definition, phase);
        }

        if (plan.Phases.Any(static phase => phase.Phase.Kind == PhaseKind.Contingency))
        {
            screen.Line();
            screen.Line(new Piece(Contingencies.Heading, Tone.Strong));
            foreach (var phase in plan.Phases.Where(static phase => phase.Phase.Kind == PhaseKind.Contingency))
            {
                Phase(screen, plan.Definition, phase);
            }
        }

        var failed = plan.Phases.SelectMany(static phase => phase.Steps).Count(static step => step.Failed);
        if (failed > 0)
        {
            screen.Line();
            screen.Line(new Piece(failed == 1 ? "1 step could not be planned." : $"{failed} steps could not be planned.", Tone.Alarm));
        }
    }

    private static void Phase(Screen screen, RunbookDefinition definition, PlannedPhase phase)
    {
        screen.Line();
        screen.Line(new Piece(phase.Phase.Title, Tone.Strong), string.Concat(PhaseFacts(definition, phase.Phase).Select(static fact => "  " + fact)));
        string? track = null;
        foreach (var step in phase.Steps)
        {
            if (step.Step.Track != track && step.Step.Track is not null)
            {
                screen.Line("  ", step.Step.Track);
            }

            track = step.Step.Track;
            Step(screen, definition, step, track is null ? 2 : 4);
        }
    }

    private static IEnumerable<string> PhaseFacts(RunbookDefinition definition, PhaseDefinition phase)
    {
        if (phase.TimeBox is { } box)
        {
            yield return $"box {Duration.Format(box)}{(phase.OverrunTo is { } to ? $", used up: '{definition.Phases[to].Title}'" : string.Empty)}";
        }

        if (phase.Kind == PhaseKind.Contingency)
        {
            yield return phase.Then == Afterwards.End ? "then the run ends" : "then the run goes back";
        }
    }

    private static void Step(Screen screen, RunbookDefinition definition, PlannedStep planned, int indent)
    {
        var step = planned.Step;
        screen.Wrapped(indent, step.Title, Tone.Plain, $"{step.Index + 1}. ");
        var inner = indent + 4;
        screen.Wrapped(inner, string.Join(", ", Facts(definition, planned)), step.Effect.HasFlag(Effect.Destructive) ? Tone.Alarm : Tone.Quiet);
        if (planned.WhyNot is not null)
        {
            screen.Wrapped(inner, planned.WhyNot, planned.Failed ? Tone.Alarm : Tone.Quiet, planned.Failed ? "could not be planned: " : string.Empty);
        }

        foreach (var action in planned.Plan?.Actions ?? [])
        {
            Action(screen, action, inner);
        }

        foreach (var unknown in planned.Plan?.Unknown ?? [])
        {
            screen.Wrapped(inner, unknown, Tone.Attention, "unknown: ");
        }

        foreach (var note in planned.Plan?.Notes ?? [])
        {
            screen.Wrapped(inner, note, Tone.Plain, "note: ");
        }
    }

    private static void Action(Screen screen, PlannedAction action, int indent)
    {
        screen.Wrapped(indent, $"{action.Kind} at {action.Target}{(action.ReadsOnly ? " (reads only)" : string.Empty)}", action.ReadsOnly ? Tone.Quiet : Tone.Strong, "* ");
        screen.Wrapped(indent + 4, action.Text, action.ReadsOnly ? Tone.Quiet : Tone.Plain);
        if (action.Before is not null || action.After is not null)
        {
            screen.Wrapped(indent + 4, action.Before ?? "(not known)", Tone.Plain, "before: ");
            screen.Wrapped(indent + 4, action.After ?? "(not known)", Tone.Plain, "after:  ");
        }
    }

    private static IEnumerable<string> Facts(RunbookDefinition definition, PlannedStep planned)
    {
        var step = planned.Step;
        yield return step.Id;
        yield return step.Kind switch
        {
            StepKind.Library => "library step",
            StepKind.Method => "own code",
            StepKind.Manual => "manual",
            StepKind.GoNoGo => "go/no-go",
            _ => "approval",
        };
        if (step.Effect != Effect.None)
        {
            yield return EffectWords(step.Effect);
        }

        if (planned.IsConditional)
        {
            yield return step.Conditions.Count == 0 ? "conditional" : $"only if {string.Join(" and ", step.Conditions)}";
        }

        if (step.Timeout is { } timeout)
        {
            yield return $"timeout {Duration.Format(timeout)}";
        }

        if (step.Evidence == Evidence.Required)
        {
            yield return "evidence required";
        }

        if (step.Role is not null && !step.IsForPerson)
        {
            yield return $"owner {definition.RoleText(step.Role)}";
        }

        foreach (var fresh in step.Fresh)
        {
            yield return $"'{definition.Steps[fresh.Step].Title}' at most {Duration.Format(fresh.Within)} ago";
        }

        if (step.IsPointOfNoReturn)
        {
            yield return "POINT OF NO RETURN";
        }

        if (step.OnFailure is { } contingency)
        {
            yield return $"if it fails: '{definition.Phases[contingency].Title}'";
        }
    }

    private static string EffectWords(Effect effect) => string.Join(" and ", new (Effect Flag, string Word)[]
    {
        (Effect.ReadOnly, "reads only"), (Effect.Changes, "CHANGES"), (Effect.Destructive, "DESTRUCTIVE"), (Effect.Idempotent, "idempotent"),
    }.Where(pair => effect.HasFlag(pair.Flag)).Select(static pair => pair.Word));
}
