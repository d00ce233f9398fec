using Amazon;

namespace Runbook.Steps.Aws.ElasticLoadBalancingV2.Model;

/// <summary>The request of DescribeTargetGroups.</summary>
public class DescribeTargetGroupsRequest : AmazonElasticLoadBalancingV2Request
{
    public string? LoadBalancerArn { get; set; }

    public List<string>? TargetGroupArns { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<string>? Names { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string? Marker { get; set; }

    public int? PageSize { get; set; }
}
