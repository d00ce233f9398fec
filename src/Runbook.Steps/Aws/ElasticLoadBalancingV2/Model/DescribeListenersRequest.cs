using Amazon;

namespace Runbook.Steps.Aws.ElasticLoadBalancingV2.Model;

/// <summary>The request of DescribeListeners.</summary>
public class DescribeListenersRequest : AmazonElasticLoadBalancingV2Request
{
    public string? LoadBalancerArn { get; set; }

    public List<string>? ListenerArns { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string? Marker { get; set; }

    public int? PageSize { get; set; }
}
