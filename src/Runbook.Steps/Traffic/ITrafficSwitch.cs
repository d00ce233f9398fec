namespace Runbook.Steps.Traffic;

/// <summary>What can send shares of the traffic to groups of servers: an ELBv2 listener, a HAProxy backend.</summary>
public interface ITrafficSwitch
{
    /// <summary>What people call it; appears in plans and errors.</summary>
    string Name { get; }

    /// <summary>The weight of each group now, by the group's name.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<IReadOnlyDictionary<string, int>> ReadWeightsAsync(CancellationToken cancellationToken);

    /// <summary>Sets the weights of all groups in one change. Returns when the change was accepted, not when traffic has moved.</summary>
    /// <param name="weights">Every group: 0 to 100, or what the switch itself had returned.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task SetWeightsAsync(IReadOnlyDictionary<string, int> weights, CancellationToken cancellationToken);

    /// <summary>Why a group cannot take traffic, a sentence each; empty when it can.</summary>
    /// <param name="group">The group's name.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<IReadOnlyList<string>> FindUnhealthyAsync(string group, CancellationToken cancellationToken);

    /// <summary>The call that <see cref="SetWeightsAsync"/> would make.</summary>
    /// <param name="weights">Every group, 0 to 100.</param>
    PlannedAction Plan(IReadOnlyDictionary<string, int> weights);
}
