using Runbook.Engine.Planning;

namespace Runbook.Cli.Output;

/// <summary>What a run would do, for scripts.</summary>
internal static class PlanJson
{
    public static string Write(RunPlan plan) => ToolJson.Write(new
    {
        RunbookId = plan.Definition.Id,
        plan.Definition.Title,
        DefinitionHash = plan.Definition.Hash,
        plan.PlannedAt,
        NotDoneYet = NotDoneYet.Of(plan.Definition),
        Phases = Phases(plan, PhaseKind.Phase),
        Contingencies = Phases(plan, PhaseKind.Contingency),
    });

    private static IEnumerable<object> Phases(RunPlan plan, PhaseKind kind) => plan.Phases.Where(phase => phase.Phase.Kind == kind).Select(static phase => new
    {
        phase.Phase.Id,
        phase.Phase.Title,
        TimeBoxSeconds = phase.Phase.TimeBox?.TotalSeconds,
        Steps = phase.Steps.Select(Step),
    });

    private static object Step(PlannedStep planned) => new
    {
        planned.Step.Id,
        planned.Step.Title,
        planned.Step.Track,
        planned.Step.Kind,
        planned.Step.Effect,
        planned.Step.Role,
        planned.Step.Polled,
        TimeoutSeconds = planned.Step.Timeout?.TotalSeconds,
        planned.IsConditional,
        Actions = planned.Plan?.Actions,
        Unknown = planned.Plan?.Unknown,
        Notes = planned.Plan?.Notes,
        planned.WhyNot,
        planned.Failed,
    };
}
