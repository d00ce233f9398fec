namespace Runbook;

/// <summary>How the engine reaches the author's member: generated delegates, no reflection.</summary>
public sealed record StepActions
{
    /// <summary>Runs it. Arguments: the runbook, the inputs, the context. Result: the output.</summary>
    public required Func<object, StepInputs, StepContext, Task<object?>> Run { get; init; }

    /// <summary>Whether it runs at all. Null: always.</summary>
    public Func<object, StepInputs, bool>? When { get; init; }

    /// <summary>What it would do. Null: it cannot say.</summary>
    public Func<object, StepInputs, PlanContext, Task<StepPlan>>? Plan { get; init; }

    /// <summary>Whether it has already happened. Null: it cannot tell.</summary>
    public Func<object, StepInputs, StepContext, Task<Probe<object>>>? Probe { get; init; }

    /// <summary>Undoes it. Arguments: the runbook, the output, the context. Null: it cannot be undone.</summary>
    public Func<object, object, StepContext, Task>? Undo { get; init; }
}
