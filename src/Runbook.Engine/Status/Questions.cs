using Runbook.Engine.Runs;

namespace Runbook.Engine.Status;

/// <summary>What waits for a person follows from the state of the run: nothing is remembered beside it, so nothing is forgotten over a crash. A question's id is that of the step or phase it is about.</summary>
internal static class Questions
{
    public const string Retry = "retry";
    public const string Skip = "skip";
    public const string Abort = "abort";
    public const string Done = "done";
    public const string NotDone = "not-done";
    public const string Extend = "extend";

    public static IReadOnlyList<Question> Of(RunModel model) =>
    [
        .. model.Phases.Where(phase => phase.UndecidedSince is not null && phase == model.CurrentPhase).Select(Overrun),
        .. model.HasEnded ? [] : model.Steps.Select(Of).OfType<Question>(),
    ];

    private static Question? Of(StepModel step) => step.State switch
    {
        StepState.AwaitingPerson => Person(step),
        StepState.Failed => Failed(step),
        StepState.InDoubt when step.NeedsPerson => InDoubt(step),
        _ => null,
    };

    private static Question Overrun(PhaseModel phase) => new()
    {
        Id = phase.Definition.Id,
        Kind = "overrun",
        Text = $"'{phase.Definition.Title}' has used up its time box of {Duration.Format(phase.Box!.Value)}. Extend it, with a reason, or abort?",
        Choices = [Extend, Abort],
        AskedAt = phase.UndecidedSince!.Value,
    };

    private static Question Person(StepModel step)
    {
        var isApproval = step.Definition.Kind == StepKind.Approval;
        return new Question
        {
            Id = step.Definition.Id,
            Kind = isApproval ? "approval" : "attestation",
            Text = step.Definition.Title,
            Step = step.Definition.Id,
            Role = step.Definition.Role,
            Choices = isApproval ? ["approve", "reject"] : ["attest"],
            AskedAt = step.StartedAt!.Value,
            Deadline = step.StartedAt + step.Definition.Timeout,
            Members = isApproval ? [] : AttestedValue.Members(step.Definition.Output),
            EvidenceRequired = step.Definition is { Kind: StepKind.Manual, Evidence: Evidence.Required },
            Shown = step.Asked?.Shown ?? [],
        };
    }

    private static Question Failed(StepModel step) => new()
    {
        Id = step.Definition.Id,
        Kind = "failed",
        Text = $"'{step.Definition.Title}' failed: {step.Detail}",
        Step = step.Definition.Id,
        Choices = step.Definition.Kind == StepKind.Approval ? [Retry, Abort] : [Retry, Skip, Abort],
        AskedAt = step.EndedAt!.Value,
    };

    private static Question InDoubt(StepModel step) => new()
    {
        Id = step.Definition.Id,
        Kind = "in-doubt",
        Text = $"Did '{step.Definition.Title}' happen? {step.Detail} Look at the system before you answer: 'not-done' runs the step again.",
        Step = step.Definition.Id,
        Choices = [Done, NotDone, Abort],
        AskedAt = step.EndedAt!.Value,
        Members = AttestedValue.Members(step.Definition.Output),
    };
}
