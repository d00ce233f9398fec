using Amazon.Runtime;

namespace Runbook.Steps.Aws.ElasticLoadBalancingV2;

/// <summary>The base of all requests of this API.</summary>
public abstract class AmazonElasticLoadBalancingV2Request : AmazonWebServiceRequest;
