namespace Runbook.Steps.Aws.ElasticLoadBalancingV2.Model;

/// <summary>Keeps a user on the target group that served him first.</summary>
public class TargetGroupStickinessConfig
{
    public bool? Enabled { get; set; }

    public int? DurationSeconds { get; set; }
}
