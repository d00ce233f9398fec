namespace Runbook.Steps.Aws.Rds.Model;

/// <summary>A parameter group of an instance, and how far its values have been applied. ParameterApplyStatus: applying, in-sync, pending-reboot, failed-to-apply; believe the server, not this.</summary>
public class DBParameterGroupStatus
{
    public string? DBParameterGroupName { get; set; }

    public string? ParameterApplyStatus { get; set; }
}
