using Amazon;

namespace Runbook.Steps.Aws.ElasticLoadBalancingV2.Model;

/// <summary>A target group.</summary>
public class TargetGroup
{
    public string? TargetGroupArn { get; set; }

    public string? TargetGroupName { get; set; }

    public ProtocolEnum? Protocol { get; set; }

    public int? Port { get; set; }

    public string? VpcId { get; set; }

    public ProtocolEnum? HealthCheckProtocol { get; set; }

    public string? HealthCheckPort { get; set; }

    public bool? HealthCheckEnabled { get; set; }

    public int? HealthCheckIntervalSeconds { get; set; }

    public int? HealthCheckTimeoutSeconds { get; set; }

    public int? HealthyThresholdCount { get; set; }

    public int? UnhealthyThresholdCount { get; set; }

    public string? HealthCheckPath { get; set; }

    public Matcher? Matcher { get; set; }

    public List<string>? LoadBalancerArns { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public TargetTypeEnum? TargetType { get; set; }

    public string? ProtocolVersion { get; set; }

    public TargetGroupIpAddressTypeEnum? IpAddressType { get; set; }

    public int? TargetControlPort { get; set; }
}
