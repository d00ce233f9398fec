using Runbook.Engine.Journal.Events;
using Runbook.Engine.Runs;

namespace Runbook.Engine.Scheduling;

/// <summary>Where the run goes when every step of its phase has ended.</summary>
internal static class PhaseFlow
{
    /// <summary>Null: it stays where it is.</summary>
    public static JournalEvent? Next(RunModel model, DateTimeOffset now) =>
        !model.HasEnded && (model.CurrentPhase is not { } phase || (model.CanLeavePhase() && MayLeave(phase, model))) ? Move(model, now) : null;

    /// <summary>An overrun that nobody has decided on holds what follows as well: its steps would start, too. What ends the run starts nothing.</summary>
    private static bool MayLeave(PhaseModel phase, RunModel model) => phase.UndecidedSince is null || phase == model.LastInLine || phase is { IsContingency: true, Definition.Then: Afterwards.End };

    private static JournalEvent Move(RunModel model, DateTimeOffset now) => (model.CurrentPhase, model.NextInLine) switch
    {
        ({ IsContingency: true, Definition: { Then: Afterwards.End } ended }, _) => new RunDiverted { At = now, Contingency = ended.Id },
        ({ IsContingency: true, Definition: var done }, _) => new PhaseResumed { At = now, Phase = model.Detour!.From.Definition.Id, Contingency = done.Id },
        (_, { } next) => new PhaseEntered { At = now, Phase = next.Definition.Id },
        _ => new RunCompleted { At = now },
    };
}
