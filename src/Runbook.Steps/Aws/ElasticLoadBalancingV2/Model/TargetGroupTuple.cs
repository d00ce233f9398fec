namespace Runbook.Steps.Aws.ElasticLoadBalancingV2.Model;

/// <summary>A target group of a forward action and its weight, 0 to 999.</summary>
public class TargetGroupTuple
{
    public string? TargetGroupArn { get; set; }

    public int? Weight { get; set; }
}
