using System.Text.Json;
using Runbook.Engine.Journal.Events;
using Runbook.Engine.People;
using Runbook.Engine.Runs;
using Runbook.Engine.Status;
using static Runbook.Engine.Scheduling.Replies;

namespace Runbook.Engine.Scheduling;

/// <summary>Carries out what people ask, on the loop. A refusal says what was refused, why, and what would be accepted.</summary>
internal sealed class CommandDesk
{
    private readonly RunLedger ledger;
    private readonly RunModel model;
    private readonly PersonDesk desk;
    private readonly AwaitedSteps awaited;
    private readonly Permissions permissions;
    private readonly GateDesk gates;
    private readonly DecisionDesk decisions;

    public CommandDesk(RunLedger ledger, PersonDesk desk, Operators operators)
    {
        this.ledger = ledger;
        this.desk = desk;
        model = ledger.Model;
        awaited = new AwaitedSteps(ledger);
        permissions = new Permissions(model, operators);
        gates = new GateDesk(ledger, desk, awaited, permissions);
        decisions = new DecisionDesk(ledger, permissions);
    }

    public CommandReply Execute(PersonCommand command, Peer peer)
    {
        if (model.HasEnded)
        {
            return Ended();
        }

        return command switch
        {
            PersonCommand.Approve approve => gates.Approve(approve, peer),
            PersonCommand.Reject reject => gates.Reject(reject, peer),
            PersonCommand.Attest attest => Attest(attest, peer),
            PersonCommand.Decide decide => decisions.Decide(decide, peer),
            PersonCommand.Abort abort => decisions.Abort(peer, abort.Reason),
            _ => Refuse($"'{command.GetType().Name}' is not a command of this run."),
        };
    }

    /// <summary>Null: the attestation would be accepted. Asked before evidence is copied, so that a refused one leaves no files.</summary>
    public CommandReply? WhyNot(PersonCommand.Attest attest, Peer peer) => model.HasEnded ? Ended() : Read(attest, peer).Fault;

    private CommandReply Ended() => Refuse($"The run is {model.State}; there is nothing left to answer.");

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
        var (step, fault) = awaited.FindManual(attest.Step);
        if (step is null)
        {
            return (null, null, Refuse(fault));
        }

        if ((step.Definition.Role is null ? permissions.Unknown(peer) : permissions.Lacks(step, peer)) is { } lack)
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
}
