using Runbook.Engine.People;
using Runbook.Engine.Runs;

namespace Runbook.Engine.Scheduling;

/// <summary>Who may answer what.</summary>
internal sealed class Permissions(RunModel model, Operators operators)
{
    public bool Holds(Peer peer, string role) => operators.Holds(peer.User, role);

    /// <summary>The holders of a role who do not execute the run, for a sentence.</summary>
    public string Holders(string role)
    {
        var holders = operators.HoldersOf(role).Where(user => model.Attendants.All(attendant => attendant.User != user)).ToArray();
        return holders.Length == 0 ? $"the operators file names nobody else as {role}" : string.Join(" or ", holders);
    }

    /// <summary>Why the person has no say in a gate; null: he does not execute the run.</summary>
    public string? Executes(StepModel step, Peer peer) => model.Attendants.Exists(attendant => attendant.UserId == peer.UserId)
        ? $"'{peer.User}' executes this run, and nobody approves his own run. '{step.Definition.Title}' needs another person: {string.Join("; ", step.Definition.AskedRoles.Select(Holders))}."
        : null;

    /// <summary>Why the person may not answer; null: he holds the role, or none is asked for.</summary>
    public string? Lacks(StepModel step, Peer peer) => step.Definition.Role is { } role && !Holds(peer, role)
        ? $"'{peer.User}' does not hold the role {role}, which '{step.Definition.Title}' asks for. Holders: {Holders(role)}. Roles are given in the operators file of the run."
        : null;

    /// <summary>Why nothing is taken from the person; null: he executes the run, or its operators file names him.</summary>
    public string? Unknown(Peer peer) => operators.Knows(peer.User) || model.Attendants.Exists(attendant => attendant.UserId == peer.UserId)
        ? null
        : $"'{peer.User}' is neither the executor of this run nor in its operators file, so the run takes no decision from this account.";
}
