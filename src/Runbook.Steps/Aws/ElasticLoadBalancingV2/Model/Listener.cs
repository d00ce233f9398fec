using Amazon;

namespace Runbook.Steps.Aws.ElasticLoadBalancingV2.Model;

/// <summary>A listener of a load balancer.</summary>
public class Listener
{
    public string? ListenerArn { get; set; }

    public string? LoadBalancerArn { get; set; }

    public int? Port { get; set; }

    public ProtocolEnum? Protocol { get; set; }

    public List<Certificate>? Certificates { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string? SslPolicy { get; set; }

    public List<Action>? DefaultActions { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<string>? AlpnPolicy { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public MutualAuthenticationAttributes? MutualAuthentication { get; set; }
}
