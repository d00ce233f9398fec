using Amazon;
using Amazon.Runtime;

namespace Runbook.Steps.Aws.ElasticLoadBalancingV2.Model;

/// <summary>The answer of ModifyListener.</summary>
public class ModifyListenerResponse : AmazonWebServiceResponse
{
    public List<Listener>? Listeners { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
