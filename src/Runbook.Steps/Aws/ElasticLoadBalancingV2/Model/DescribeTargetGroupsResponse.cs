using Amazon;
using Amazon.Runtime;

namespace Runbook.Steps.Aws.ElasticLoadBalancingV2.Model;

/// <summary>The answer of DescribeTargetGroups.</summary>
public class DescribeTargetGroupsResponse : AmazonWebServiceResponse
{
    public List<TargetGroup>? TargetGroups { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string? NextMarker { get; set; }
}
