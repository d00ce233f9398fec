using Amazon;
using Amazon.Runtime;

namespace Runbook.Steps.Aws.ElasticLoadBalancingV2.Model;

/// <summary>The answer of DescribeTargetHealth.</summary>
public class DescribeTargetHealthResponse : AmazonWebServiceResponse
{
    public List<TargetHealthDescription>? TargetHealthDescriptions { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
