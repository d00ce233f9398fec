namespace Runbook.Steps.Aws.ElasticLoadBalancingV2.Model;

/// <summary>Redirects.</summary>
public class RedirectActionConfig
{
    public string? Protocol { get; set; }

    public string? Port { get; set; }

    public string? Host { get; set; }

    public string? Path { get; set; }

    public string? Query { get; set; }

    public RedirectActionStatusCodeEnum? StatusCode { get; set; }
}
