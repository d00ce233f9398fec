namespace Runbook.Steps.Aws.ElasticLoadBalancingV2.Model;

/// <summary>The answers that count as healthy.</summary>
public class Matcher
{
    public string? HttpCode { get; set; }

    public string? GrpcCode { get; set; }
}
