using Amazon;

namespace Runbook.Steps.Aws.ElasticLoadBalancingV2.Model;

/// <summary>Shares requests out to target groups by weight.</summary>
public class ForwardActionConfig
{
    public List<TargetGroupTuple>? TargetGroups { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public TargetGroupStickinessConfig? TargetGroupStickinessConfig { get; set; }
}
