namespace Runbook.Steps.Aws.ElasticLoadBalancingV2.Model;

/// <summary>A server certificate.</summary>
public class Certificate
{
    public string? CertificateArn { get; set; }

    public bool? IsDefault { get; set; }
}
