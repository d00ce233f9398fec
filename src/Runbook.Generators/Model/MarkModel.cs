namespace Runbook.Generators.Model;

/// <summary>What a step does to the fence and the traffic: the name of the data, empty for the runbook's, or null where it does not.</summary>
internal sealed record MarkModel(string? ProvesFence, string? OpensWrites, string? MovesTraffic, string? HoldsTraffic)
{
    public static readonly MarkModel None = new(null, null, null, null);
}
