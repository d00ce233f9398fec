using Amazon;
using Amazon.Runtime;

namespace Runbook.Steps.Aws.ElasticLoadBalancingV2.Model;

/// <summary>The answer of DescribeListeners.</summary>
public class DescribeListenersResponse : AmazonWebServiceResponse
{
    public List<Listener>? Listeners { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string? NextMarker { get; set; }
}
