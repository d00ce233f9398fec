namespace Runbook.Steps.Aws.ElasticLoadBalancingV2.Model;

/// <summary>A target and its health: the members that a rollback reads, not all that the API has.</summary>
public class TargetHealthDescription
{
    public TargetDescription? Target { get; set; }

    public string? HealthCheckPort { get; set; }

    public TargetHealth? TargetHealth { get; set; }
}
