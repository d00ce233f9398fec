using Amazon;

namespace Runbook.Steps.Aws.ElasticLoadBalancingV2.Model;

/// <summary>The request of DescribeTargetHealth.</summary>
public class DescribeTargetHealthRequest : AmazonElasticLoadBalancingV2Request
{
    public string? TargetGroupArn { get; set; }

    public List<TargetDescription>? Targets { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
