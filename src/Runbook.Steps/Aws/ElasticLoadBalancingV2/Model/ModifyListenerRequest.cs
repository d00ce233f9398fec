using Amazon;

namespace Runbook.Steps.Aws.ElasticLoadBalancingV2.Model;

/// <summary>The request of ModifyListener. What is null stays as it is; DefaultActions replaces the whole list.</summary>
public class ModifyListenerRequest : AmazonElasticLoadBalancingV2Request
{
    public string? ListenerArn { get; set; }

    public int? Port { get; set; }

    public ProtocolEnum? Protocol { get; set; }

    public string? SslPolicy { get; set; }

    public List<Certificate>? Certificates { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<Action>? DefaultActions { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<string>? AlpnPolicy { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public MutualAuthenticationAttributes? MutualAuthentication { get; set; }
}
