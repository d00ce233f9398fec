namespace Runbook.Engine.Tests.Planning;

/// <summary>Definitions written by hand, as the generator would.</summary>
internal static class PlannerBook
{
    public static RunbookDefinition Of(params StepDefinition[] steps) => new()
    {
        Id = "planner-book",
        Title = "계획",
        Hash = "00",
        BookType = typeof(PlannerBook),
        Parameters = [],
        Phases =
        [
            new PhaseDefinition { Id = "First", Title = "첫 단계", FirstStep = 0, StepCount = 1 },
            new PhaseDefinition { Id = "Second", Title = "둘째 단계", FirstStep = 1, StepCount = steps.Length - 1 },
        ],
        Steps = steps,
        CreatePhaseMachine = static () => throw new InvalidOperationException("Planning moves no machine."),
    };

    public static StepDefinition Step(int index, StepKind kind, Func<object, StepInputs, PlanContext, Task<StepPlan>>? plan = null, string? role = null) => new()
    {
        Ref = new StepRef<Nothing>($"Phase.Step{index}", index),
        Title = $"단계 {index}",
        Phase = index == 0 ? 0 : 1,
        Kind = kind,
        DependsOn = [],
        Inputs = [],
        Output = typeof(Nothing),
        Role = role,
        Actions = new StepActions { Run = static (_, _, _) => throw new InvalidOperationException("Planning runs nothing."), Plan = plan },
    };
}
