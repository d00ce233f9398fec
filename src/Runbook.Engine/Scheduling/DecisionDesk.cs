using Runbook.Engine.Journal.Events;
using Runbook.Engine.People;
using Runbook.Engine.Runs;
using Runbook.Engine.Status;
using static Runbook.Engine.Scheduling.Replies;

namespace Runbook.Engine.Scheduling;

/// <summary>Carries out what people decide about failed steps, doubts and overruns.</summary>
internal sealed class DecisionDesk(RunLedger ledger, Permissions permissions)
{
    private readonly RunModel model = ledger.Model;

    public CommandReply Decide(PersonCommand.Decide decide, Peer peer)
    {
        var open = Questions.Of(model).Where(static question => question.Kind is "failed" or "in-doubt" or "overrun").ToArray();
        var meant = open.Where(candidate => candidate.Id.EndsWith("." + decide.Question, StringComparison.Ordinal)).ToArray();
        var question = open.FirstOrDefault(candidate => candidate.Id == decide.Question) ?? (meant.Length == 1 ? meant[0] : null);
        if (question is null && meant.Length > 1)
        {
            return Refuse($"'{decide.Question}' may mean {string.Join(" or ", meant.Select(static candidate => candidate.Id))}. Say which.");
        }

        if (question is null)
        {
            return Refuse($"Nothing is asked about '{decide.Question}'. {(open.Length == 0 ? "No decision is awaited." : "Decisions are awaited on: " + string.Join(", ", open.Select(static candidate => candidate.Id)) + ".")}");
        }

        if (permissions.Unknown(peer) is { } unknown)
        {
            return Refuse(unknown);
        }

        if (string.IsNullOrWhiteSpace(decide.Reason))
        {
            return Refuse("A decision needs a reason: add --reason. It is journaled with your name.");
        }

        if (!question.Choices.Contains(decide.Choice))
        {
            return Refuse($"'{decide.Choice}' is not an answer to this. Choose one of: {string.Join(", ", question.Choices)}.{WhyNotOffered(decide.Choice, question)}");
        }

        return decide.Choice switch
        {
            Questions.Extend => Extend(decide, peer),
            Questions.Abort => Abort(peer, decide.Reason),
            Questions.Contingency => Enter(decide, peer, question),
            Questions.Done => Settle(decide, peer, model.Step(question.Step!)),
            _ => Proceed(decide, peer, model.Step(question.Step!)),
        };
    }

    public CommandReply Abort(Peer peer, string reason)
    {
        if (permissions.Unknown(peer) is { } unknown)
        {
            return Refuse(unknown);
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return Refuse("An abort needs a reason: add --reason. It is journaled with your name.");
        }

        ledger.Commit(new RunAborted { At = ledger.Now, By = peer.User, Reason = reason });
        return Accept($"The run is aborted by {peer.User}. What was done stays done.");
    }

    private CommandReply Proceed(PersonCommand.Decide decide, Peer peer, StepModel step)
    {
        if (decide.Choice == Questions.Skip && WhyNeeded(step) is { } needed)
        {
            return Refuse(needed);
        }

        var (id, now) = (step.Definition.Id, ledger.Now);
        var stale = decide.Choice == Questions.Refresh ? Freshness.Stale(model, step, now) : [];
        if (decide.Choice == Questions.Refresh && (stale.Count == 0 || !stale.All(Freshness.CanRefresh)))
        {
            return Refuse(stale.Count == 0
                ? $"Everything that '{step.Definition.Title}' asks for is fresh now: retry it."
                : Freshness.Describe(model, step, now));
        }

        ledger.Commit(decide.Choice switch
        {
            Questions.Retry => new StepRetried { At = now, Step = id, By = peer.User, Reason = decide.Reason },
            Questions.Refresh => new StepRefreshed { At = now, Step = id, Producers = [.. stale.Select(static producer => producer.Definition.Id)], By = peer.User, Reason = decide.Reason },
            Questions.Skip => new StepSkipped { At = now, Step = id, By = peer.User, Reason = decide.Reason },
            Questions.NotDone => new StepResolved { At = now, Step = id, Resolution = Resolution.Rerun, How = "person", By = peer.User, Reason = $"{peer.User}: {decide.Reason}" },
            _ => throw new ImpossibleEventException($"Choice '{decide.Choice}' has no meaning for step '{id}'."),
        });
        return Accept($"'{step.Definition.Title}': {decide.Choice}, by {peer.User}.");
    }

    /// <summary>A step that others cannot do without is not skipped: the run would be stuck at the first of them.</summary>
    private string? WhyNeeded(StepModel step)
    {
        var dependents = model.Steps.Where(other => !other.HasEnded && other.Definition.RequiredInputs.Contains(step.Definition.Index)).Select(static other => $"'{other.Definition.Title}'").ToArray();
        return dependents.Length == 0
            ? null
            : $"'{step.Definition.Title}' cannot be skipped: {string.Join(", ", dependents)} cannot run without what it returns. Retry it, or abort the run.";
    }

    private CommandReply Settle(PersonCommand.Decide decide, Peer peer, StepModel step)
    {
        var (value, misfit) = AttestedValue.Read(decide.Value, step.Definition.Output);
        if (misfit is not null)
        {
            return Refuse($"'{step.Definition.Title}' is done only with its output, which later steps rely on: {misfit}");
        }

        ledger.Commit(new StepResolved { At = ledger.Now, Step = step.Definition.Id, Resolution = Resolution.Done, How = "person", By = peer.User, Reason = $"{peer.User}: {decide.Reason}", Value = value });
        return Accept($"'{step.Definition.Title}': done, says {peer.User}.");
    }

    private CommandReply Extend(PersonCommand.Decide decide, Peer peer)
    {
        if (!Duration.TryParse(decide.By, out var by))
        {
            return Refuse($"'{decide.By}' is not a duration: add --by, such as --by 5m.");
        }

        var phase = model.CurrentPhase!;
        if (phase.BoxEnd is { } end && end + by <= ledger.Now)
        {
            return Refuse($"'{phase.Definition.Title}' is over its box by {Duration.Format(ledger.Now - end)} already, so {Duration.Format(by)} more would be used up at once: extend it by more than that.");
        }

        ledger.Commit(new PhaseExtended { At = ledger.Now, Phase = phase.Definition.Id, By = peer.User, Reason = decide.Reason, Seconds = by.TotalSeconds });
        return Accept($"'{phase.Definition.Title}' is extended by {Duration.Format(by)}, by {peer.User}.");
    }

    private CommandReply Enter(PersonCommand.Decide decide, Peer peer, Question question)
    {
        var contingency = ContingencyOf(question)!;
        if (model.WhyNotEnter(contingency) is { } why)
        {
            return Refuse($"'{contingency.Definition.Title}' cannot be entered now: {why}. Wait until that has ended, then decide again.");
        }

        var from = model.CurrentPhase!.Definition;
        ledger.Commit(new ContingencyEntered { At = ledger.Now, Contingency = contingency.Definition.Id, From = from.Id, Step = question.Step, By = peer.User, Reason = decide.Reason });
        return Accept(contingency.Definition.Then == Afterwards.End
            ? $"'{contingency.Definition.Title}' is entered, by {peer.User}. It ends the run."
            : $"'{contingency.Definition.Title}' is entered, by {peer.User}. Then the run goes on in '{from.Title}'.");
    }

    private PhaseModel? ContingencyOf(Question question) => question.Step is { } step ? model.ContingencyOf(model.Step(step)) : model.ContingencyOf(model.CurrentPhase!);

    private string WhyNotOffered(string choice, Question question) =>
        choice == Questions.Contingency && ContingencyOf(question) is { } contingency ? $" '{contingency.Definition.Title}' cannot be entered: {model.WhyNotEnter(contingency)}." : string.Empty;
}
