using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Runbook.Steps.Aws.Query;

namespace Runbook.Steps.Aws.ElasticLoadBalancingV2;

/// <summary>Settings of <see cref="AmazonElasticLoadBalancingV2Client"/>. For a rollback use them with <see cref="RollbackClientDefaults.Apply"/>.</summary>
public class AmazonElasticLoadBalancingV2Config : ClientConfig
{
    private const string EndpointPrefix = "elasticloadbalancing";

    private readonly string userAgent = QueryDefaults.UserAgent(AmazonElasticLoadBalancingV2Service.Service.ServiceId);

    /// <summary>Creates the settings; the region is looked up where the SDK does (AWS_REGION, profile) unless it is set.</summary>
    public AmazonElasticLoadBalancingV2Config()
        : base(QueryDefaults.Provider)
    {
        ServiceId = AmazonElasticLoadBalancingV2Service.Service.ServiceId;
        AuthenticationServiceName = AmazonElasticLoadBalancingV2Service.Service.SigningName;
    }

    /// <inheritdoc/>
    public override string RegionEndpointServiceName => EndpointPrefix;

    /// <inheritdoc/>
    public override string ServiceVersion => AmazonElasticLoadBalancingV2Service.Service.ApiVersion;

    /// <inheritdoc/>
    public override string UserAgent => userAgent;

    /// <inheritdoc/>
    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        QueryEndpoints.Resolve(EndpointPrefix, this, parameters?.AlternateEndpoint?.SystemName);
}
