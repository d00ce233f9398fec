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
    public const string Contingency = "contingency";
    public const string Refresh = "refresh";

    public static IReadOnlyList<Question> Of(RunModel model) =>
    [
        .. model.Phases.Where(phase => phase.UndecidedSince is not null && phase == model.CurrentPhase).Select(phase => Overrun(phase, model)),
        .. model.HasEnded ? [] : model.Steps.Select(step => Of(step, model)).OfType<Question>(),
    ];

    private static Question? Of(StepModel step, RunModel model) => step.State switch
    {
        StepState.AwaitingPerson => Person(step),
        StepState.Failed when model.IsAskedAbout(step) => Failed(step, model),
        StepState.InDoubt when model.IsAskedAbout(step) => InDoubt(step, model),
        _ => null,
    };

    private static Question Overrun(PhaseModel phase, RunModel model)
    {
        var contingency = model.ContingencyOf(phase);
        return new Question
        {
            Id = phase.Definition.Id,
            Kind = "overrun",
            Text = $"'{phase.Definition.Title}' has used up its time box of {Duration.Format(phase.Box!.Value)}. Extend it, with a reason, or abort?{Describe(contingency, model)}",
            Choices = [Extend, .. Offer(contingency), Abort],
            Contingency = contingency?.Definition.Title,
            AskedAt = phase.UndecidedSince!.Value,
        };
    }

    private static Question Person(StepModel step)
    {
        var isGate = step.Definition.IsGate;
        return new Question
        {
            Id = step.Definition.Id,
            Kind = step.Definition.Kind switch { StepKind.GoNoGo => "go-no-go", StepKind.Approval => "approval", _ => "attestation" },
            Text = step.Definition.Title,
            Step = step.Definition.Id,
            Role = step.Definition.Role,
            Choices = isGate ? ["approve", "reject"] : ["attest"],
            AskedAt = step.StartedAt!.Value,
            Deadline = step.StartedAt + step.Definition.Timeout,
            Members = isGate ? [] : AttestedValue.Members(step.Definition.Output),
            EvidenceRequired = step.Definition is { Kind: StepKind.Manual, Evidence: Evidence.Required },
            Shown = step.Asked?.Shown ?? [],
            Needed = isGate ? step.Definition.NeededAnswers : 1,
            Votes = [.. step.Votes.Select(Poll.AsVote)],
            Awaited = isGate ? Poll.Awaited(step) : step.Definition.AskedRoles,
        };
    }

    private static Question Failed(StepModel step, RunModel model)
    {
        var contingency = model.ContingencyOf(step);
        var canRefresh = step.Stale.Count > 0 && step.Stale.All(id => Freshness.CanRefresh(model.Step(id)));
        return new Question
        {
            Id = step.Definition.Id,
            Kind = "failed",
            Text = $"'{step.Definition.Title}' failed: {step.Detail}{Describe(contingency, model)}",
            Step = step.Definition.Id,
            Choices = [.. canRefresh ? [Refresh] : Array.Empty<string>(), Retry, .. step.Definition.IsGate ? [] : new[] { Skip }, .. Offer(contingency), Abort],
            Contingency = contingency?.Definition.Title,
            AskedAt = AskedAt(step, model),
        };
    }

    private static Question InDoubt(StepModel step, RunModel model)
    {
        var contingency = model.ContingencyOf(step);
        return new Question
        {
            Id = step.Definition.Id,
            Kind = "in-doubt",
            Text = $"Did '{step.Definition.Title}' happen? {step.Detail} Look at the system before you answer: 'not-done' runs the step again.{Describe(contingency, model)}",
            Step = step.Definition.Id,
            Choices = [Done, NotDone, .. Offer(contingency), Abort],
            Contingency = contingency?.Definition.Title,
            AskedAt = AskedAt(step, model),
            Members = AttestedValue.Members(step.Definition.Output),
        };
    }

    /// <summary>Behind a contingency it is asked anew, and must be announced anew.</summary>
    private static DateTimeOffset AskedAt(StepModel step, RunModel model) =>
        model.PhaseOf(step).ResumedAt is { } resumed && resumed > step.EndedAt ? resumed : step.EndedAt!.Value;

    private static string[] Offer(PhaseModel? contingency) => contingency is { Definition.Undo.Count: 0 } ? [Contingency] : [];

    private static string Describe(PhaseModel? contingency, RunModel model) => contingency switch
    {
        null => string.Empty,
        { Definition.Undo.Count: > 0 } => $" Contingency '{contingency.Definition.Title}' is not offered: {model.WhyNotEnter(contingency)}.",
        { Definition.Then: Afterwards.End } => $" Contingency: '{contingency.Definition.Title}', which ends the run.",
        _ => $" Contingency: '{contingency.Definition.Title}'.",
    };
}
