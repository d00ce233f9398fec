namespace Runbook.Engine.Planning;

/// <summary>What a step would do, or why that cannot be said.</summary>
public sealed record PlannedStep
{
    /// <summary>The step.</summary>
    public required StepDefinition Step { get; init; }

    /// <summary>What it would do; null: <see cref="WhyNot"/> says why that is not known.</summary>
    public StepPlan? Plan { get; init; }

    /// <summary>Why there is no plan, in a sentence; null: there is one.</summary>
    public string? WhyNot { get; init; }

    /// <summary>True when planning it was tried and failed: something is wrong with it or with what it reads.</summary>
    public bool Failed { get; init; }

    /// <summary>True when it has a condition, which is only asked in a run: it may be skipped.</summary>
    public bool IsConditional => Step.Actions.When is not null;
}
