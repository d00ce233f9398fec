namespace Runbook.Steps.Aws.ElasticLoadBalancingV2.Model;

/// <summary>Answers without a target.</summary>
public class FixedResponseActionConfig
{
    public string? MessageBody { get; set; }

    public string? StatusCode { get; set; }

    public string? ContentType { get; set; }
}
