namespace Runbook.Steps.Aws.ElasticLoadBalancingV2.Model;

/// <summary>Whether a target may get requests.</summary>
public class TargetHealth
{
    public TargetHealthStateEnum? State { get; set; }

    public TargetHealthReasonEnum? Reason { get; set; }

    public string? Description { get; set; }
}
