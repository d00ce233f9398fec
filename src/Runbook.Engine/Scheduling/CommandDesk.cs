using System.Text.Json;
using Runbook.Engine.Journal;
using Runbook.Engine.Journal.Events;
using Runbook.Engine.People;
using Runbook.Engine.Runs;
using Runbook.Engine.Status;

namespace Runbook.Engine.Scheduling;

/// <summary>Carries out what people ask, on the loop. A refusal says what was refused, why, and what would be accepted.</summary>
internal sealed class CommandDesk(RunLedger ledger, PersonDesk desk, Operators operators)
{
    private readonly RunModel model = ledger.Model;

    public CommandReply Execute(PersonCommand command, Peer peer)
    {
        if (model.HasEnded)
        {
            return Ended();
        }

        return command switch
        {
            PersonCommand.Approve approve => Gate(approve.Step, peer, step => Approve(step, peer, approve.Note)),
            PersonCommand.Reject reject => Gate(reject.Step, peer, step => Reject(step, peer, reject.Reason)),
            PersonCommand.Attest attest => Attest(attest, peer),
            PersonCommand.Decide decide => Decide(decide, peer),
            PersonCommand.Abort abort => Abort(peer, abort.Reason),
            _ => Refuse($"'{command.GetType().Name}' is not a command of this run."),
        };
    }

    private CommandReply Ended() => Refuse($"The run is {model.State}; there is nothing left to answer.");

    private static CommandReply Refuse(string message) => new() { Accepted = false, Message = message };

    private static CommandReply Accept(string message) => new() { Accepted = true, Message = message };

    private CommandReply Gate(string name, Peer peer, Func<StepModel, CommandReply> act)
    {
        var (step, fault) = Find(name, StepKind.Approval);
        if (step is null)
        {
            return Refuse(fault);
        }

        if (model.Attendants.Any(attendant => attendant.UserId == peer.UserId))
        {
            return Refuse($"'{peer.User}' executes this run, and nobody approves his own run. '{step.Definition.Title}' needs another person: {Holders(step)}.");
        }

        return Lacks(step, peer) is { } lack ? Refuse(lack) : act(step);
    }

    private CommandReply Approve(StepModel step, Peer peer, string? note)
    {
        var approved = JsonSerializer.SerializeToElement(new { by = peer.User, at = ledger.Now, note }, JournalJson.Options);
        desk.Answer(step, new PersonAnswered { At = ledger.Now, Step = step.Definition.Id, By = peer.User, UserId = peer.UserId, Accepted = true, Note = note, Value = approved });
        return Accept($"'{step.Definition.Title}' is approved by {peer.User}.");
    }

    private CommandReply Reject(StepModel step, Peer peer, string reason)
    {
        desk.Answer(step, new PersonAnswered { At = ledger.Now, Step = step.Definition.Id, By = peer.User, UserId = peer.UserId, Accepted = false, Note = reason });
        return Accept($"'{step.Definition.Title}' is rejected by {peer.User}. The executor is asked what now.");
    }

    /// <summary>Null: the attestation would be accepted. Asked before evidence is copied, so that a refused one leaves no files.</summary>
    public CommandReply? WhyNot(PersonCommand.Attest attest, Peer peer) => model.HasEnded ? Ended() : Read(attest, peer).Fault;

    private CommandReply Attest(PersonCommand.Attest attest, Peer peer)
    {
        var (step, value, fault) = Read(attest, peer);
        if (fault is not null)
        {
            return fault;
        }

        desk.Answer(step!, new PersonAnswered { At = ledger.Now, Step = step!.Definition.Id, By = peer.User, UserId = peer.UserId, Accepted = true, Note = attest.Note, Evidence = attest.Evidence, Value = value });
        return Accept($"'{step.Definition.Title}' is attested by {peer.User}.");
    }

    private (StepModel? Step, JsonElement? Value, CommandReply? Fault) Read(PersonCommand.Attest attest, Peer peer)
    {
        var (step, fault) = Find(attest.Step, StepKind.Manual);
        if (step is null)
        {
            return (null, null, Refuse(fault));
        }

        if ((step.Definition.Role is null ? Unknown(peer) : Lacks(step, peer)) is { } lack)
        {
            return (step, null, Refuse(lack));
        }

        if (step.Definition.Evidence == Evidence.Required && attest.Evidence.Count == 0)
        {
            return (step, null, Refuse($"'{step.Definition.Title}' needs evidence: add --evidence-text, --evidence-url or --evidence-file."));
        }

        var (value, misfit) = AttestedValue.Read(attest.Value, step.Definition.Output);
        return (step, value, misfit is null ? null : Refuse($"'{step.Definition.Title}': {misfit}"));
    }

    private CommandReply Decide(PersonCommand.Decide decide, Peer peer)
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

        if (Unknown(peer) is { } unknown)
        {
            return Refuse(unknown);
        }

        if (string.IsNullOrWhiteSpace(decide.Reason))
        {
            return Refuse("A decision needs a reason: add --reason. It is journaled with your name.");
        }

        if (!question.Choices.Contains(decide.Choice))
        {
            return Refuse($"'{decide.Choice}' is not an answer to this. Choose one of: {string.Join(", ", question.Choices)}.");
        }

        return decide.Choice switch
        {
            Questions.Extend => Extend(decide, peer),
            Questions.Abort => Abort(peer, decide.Reason),
            Questions.Done => Settle(decide, peer, model.Step(question.Step!)),
            _ => Proceed(decide, peer, model.Step(question.Step!)),
        };
    }

    private CommandReply Proceed(PersonCommand.Decide decide, Peer peer, StepModel step)
    {
        if (decide.Choice == Questions.Skip && WhyNeeded(step) is { } needed)
        {
            return Refuse(needed);
        }

        var (id, now) = (step.Definition.Id, ledger.Now);
        ledger.Commit(decide.Choice switch
        {
            Questions.Retry => new StepRetried { At = now, Step = id, By = peer.User, Reason = decide.Reason },
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

    private CommandReply Abort(Peer peer, string reason)
    {
        if (Unknown(peer) is { } unknown)
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

    private (StepModel? Step, string Fault) Find(string name, StepKind kind)
    {
        var open = model.Steps.Where(step => step.State == StepState.AwaitingPerson && step.Definition.Kind == kind).ToArray();
        var found = open.Where(step => step.Definition.Id == name || step.Definition.Title == name || step.Definition.Id.EndsWith("." + name, StringComparison.Ordinal)).ToArray();
        var awaited = open.Length == 0
            ? $"No {(kind == StepKind.Approval ? "approval" : "attestation")} is awaited now."
            : $"Awaited now: {string.Join(", ", open.Select(static step => step.Definition.Id))}.";
        if (found is not [var step])
        {
            return (null, $"'{name}' is not awaited. {awaited}");
        }

        // The timer's message may be under way, or, after a resume, not even be set.
        return step.StartedAt + step.Definition.Timeout <= ledger.Now
            ? (null, $"The time is up in which '{step.Definition.Title}' could be answered ({Duration.Format(step.Definition.Timeout!.Value)}). The executor is asked what now.")
            : (step, string.Empty);
    }

    private string Holders(StepModel step)
    {
        var holders = operators.HoldersOf(step.Definition.Role!).Where(user => model.Attendants.All(attendant => attendant.User != user)).ToArray();
        return holders.Length == 0 ? $"the operators file names nobody else as {step.Definition.Role}" : string.Join(" or ", holders);
    }

    private string? Lacks(StepModel step, Peer peer) => step.Definition.Role is { } role && !operators.Holds(peer.User, role)
        ? $"'{peer.User}' does not hold the role {role}, which '{step.Definition.Title}' asks for. Holders: {Holders(step)}. Roles are given in the operators file of the run."
        : null;

    private string? Unknown(Peer peer) => operators.Knows(peer.User) || model.Attendants.Any(attendant => attendant.UserId == peer.UserId)
        ? null
        : $"'{peer.User}' is neither the executor of this run nor in its operators file, so the run takes no decision from this account.";
}
