using System.Text.Json;
using Runbook.Engine.Journal;
using Runbook.Engine.Journal.Events;
using Runbook.Engine.People;
using Runbook.Engine.Runs;
using Runbook.Engine.Status;
using static Runbook.Engine.Scheduling.Replies;

namespace Runbook.Engine.Scheduling;

/// <summary>Carries out what people say at gates. A vote is on disk before it is acknowledged.</summary>
internal sealed class GateDesk(RunLedger ledger, PersonDesk desk, AwaitedSteps awaited, Permissions permissions)
{
    private readonly RunModel model = ledger.Model;

    public CommandReply Approve(PersonCommand.Approve approve, Peer peer)
    {
        var (step, fault) = Find(approve.Step, peer);
        if (step is null)
        {
            return Refuse(fault);
        }

        if (Poll.IsPoll(step.Definition))
        {
            return SayGo(step, peer, approve.As, approve.Note);
        }

        if (permissions.Lacks(step, peer) is { } lack)
        {
            return Refuse(lack);
        }

        if (approve.As is { } named && !Means(named, step.Definition.Role))
        {
            return Refuse($"'{step.Definition.Title}' asks {step.Definition.Role}, not '{named}'. Leave --as out.");
        }

        var approved = JsonSerializer.SerializeToElement(new { by = peer.User, at = ledger.Now, approve.Note }, JournalJson.Options);
        desk.Answer(step, new PersonAnswered { At = ledger.Now, Step = step.Definition.Id, By = peer.User, UserId = peer.UserId, Accepted = true, Note = approve.Note, Value = approved });
        return Accept($"'{step.Definition.Title}' is approved by {peer.User}.");
    }

    public CommandReply Reject(PersonCommand.Reject reject, Peer peer)
    {
        var (step, fault) = Find(reject.Step, peer);
        if (step is null)
        {
            return Refuse(fault);
        }

        if (Poll.IsPoll(step.Definition))
        {
            return SayNo(step, peer, reject.Reason);
        }

        if (permissions.Lacks(step, peer) is { } lack)
        {
            return Refuse(lack);
        }

        desk.Answer(step, new PersonAnswered { At = ledger.Now, Step = step.Definition.Id, By = peer.User, UserId = peer.UserId, Accepted = false, Note = reject.Reason });
        return Accept($"'{step.Definition.Title}' is rejected by {peer.User}. The executor is asked what now.");
    }

    private (StepModel? Step, string Fault) Find(string name, Peer peer)
    {
        var (step, fault) = awaited.FindGate(name);
        return step is not null && permissions.Executes(step, peer) is { } own ? (null, own) : (step, fault);
    }

    private CommandReply SayGo(StepModel step, Peer peer, string? role, string? note)
    {
        var (chosen, fault) = ChooseRole(step, peer, role);
        if (chosen is null)
        {
            return Refuse(fault);
        }

        desk.Answer(step, new StepVoted { At = ledger.Now, Step = step.Definition.Id, Role = chosen, By = peer.User, UserId = peer.UserId, Go = true, Note = note });
        var votes = $"{step.Votes.Count} of {step.Definition.NeededAnswers}";
        return Accept(step.State == StepState.Succeeded
            ? $"'{step.Definition.Title}': GO by {peer.User} as {model.Definition.RoleText(chosen)}, the last of {votes}."
            : $"'{step.Definition.Title}': GO by {peer.User} as {model.Definition.RoleText(chosen)}, {votes}. Awaited: {Poll.Names(Poll.Awaited(step), model.Definition)}.");
    }

    /// <summary>One person has one vote, in one role: where he holds more than one that is awaited, he says which.</summary>
    private (string? Role, string Fault) ChooseRole(StepModel step, Peer peer, string? named)
    {
        var title = step.Definition.Title;
        var held = Held(step, peer);
        if (held.Count == 0)
        {
            return (null, Lacks(step, peer));
        }

        if (step.Votes.Find(vote => vote.UserId == peer.UserId) is { } own)
        {
            return (null, $"'{peer.User}' has voted in '{title}' as {model.Definition.RoleText(own.Role)}, and one person has one vote. Awaited: {Poll.Names(Poll.Awaited(step), model.Definition)}.");
        }

        var open = held.Intersect(Poll.Awaited(step), StringComparer.Ordinal).ToArray();
        if (named is not null)
        {
            return Array.Find(open, role => Means(named, role)) is { } meant
                ? (meant, string.Empty)
                : (null, $"'{peer.User}' cannot vote in '{title}' as '{named}'. {(open.Length == 0 ? "All of his roles have voted" : $"He can as {string.Join(" or ", open)}")}.");
        }

        return open switch
        {
            [var only] => (only, string.Empty),
            [] => (null, $"{Poll.Names(held, model.Definition)} has voted in '{title}' already: {string.Join(", ", step.Votes.Where(vote => held.Contains(vote.Role)).Select(vote => Poll.Describe(vote, model.Definition)))}. Awaited: {Poll.Names(Poll.Awaited(step), model.Definition)}."),
            _ => (null, $"'{peer.User}' holds {Poll.Names(open, model.Definition)}, and one person has one vote in '{title}'. Say in which role: {string.Join(" or ", open.Select(static role => "--as " + role))}."),
        };
    }

    /// <summary>From everyone who is asked, also from one who has said GO, and from a second holder of a role that has.</summary>
    private CommandReply SayNo(StepModel step, Peer peer, string reason)
    {
        var held = Held(step, peer);
        if (held.Count == 0)
        {
            return Refuse(Lacks(step, peer));
        }

        var role = step.Votes.Find(vote => vote.UserId == peer.UserId)?.Role ?? held.FirstOrDefault(Poll.Awaited(step).Contains) ?? held[0];
        desk.Answer(step, new StepVoted { At = ledger.Now, Step = step.Definition.Id, Role = role, By = peer.User, UserId = peer.UserId, Go = false, Note = reason });
        return Accept($"'{step.Definition.Title}': NO by {peer.User} as {model.Definition.RoleText(role)}. That stops it; the executor is asked what now.");
    }

    private bool Means(string named, string? role) => named == role || model.Definition.Roles.Any(declared => declared.Name == role && declared.Title == named);

    private List<string> Held(StepModel step, Peer peer) => [.. step.Definition.AskedRoles.Where(role => permissions.Holds(peer, role))];

    private string Lacks(StepModel step, Peer peer) =>
        $"'{peer.User}' holds none of the roles that '{step.Definition.Title}' asks: {string.Join("; ", step.Definition.AskedRoles.Select(role => $"{model.Definition.RoleText(role)}: {permissions.Holders(role)}"))}. Roles are given in the operators file of the run.";
}
