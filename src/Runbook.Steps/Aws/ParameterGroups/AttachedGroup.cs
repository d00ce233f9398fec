namespace Runbook.Steps.Aws.ParameterGroups;

/// <summary>The parameter group of an RDS instance, as found.</summary>
internal sealed record AttachedGroup
{
    public required string Name { get; init; }

    /// <summary>What RDS says of its values: <c>in-sync</c>, <c>applying</c>, <c>pending-reboot</c>. Shown, never believed.</summary>
    public required string ApplyStatus { get; init; }

    /// <summary>The other instances that a change of the group would reach.</summary>
    public required IReadOnlyList<string> SharedWith { get; init; }

    /// <summary>True for a read replica, for which <c>{TrueIfReplica}</c> means read only.</summary>
    public required bool IsReplica { get; init; }
}
