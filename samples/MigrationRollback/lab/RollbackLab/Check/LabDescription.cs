namespace RollbackLab.Check;

/// <summary>The parts of <c>lab.json</c> that the checker needs. The accounts are the lab's own, not the runbook's.</summary>
internal sealed record LabDescription
{
    public required LabDatabase Rds { get; init; }

    public required LabDatabase Idc { get; init; }

    /// <summary>The application's account on RDS: what the fence must refuse.</summary>
    public required LabDatabase RdsApp { get; init; }

    public required string Frontend { get; init; }

    public required string HaproxySocket { get; init; }

    public required string HaproxyBackend { get; init; }
}
