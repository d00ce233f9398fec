using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Runbook.Steps.Aws.Query;

namespace Runbook.Steps.Aws.Rds;

/// <summary>Settings of <see cref="AmazonRDSClient"/>. For a rollback use them with <see cref="RollbackClientDefaults.Apply"/>.</summary>
public class AmazonRDSConfig : ClientConfig
{
    private const string EndpointPrefix = "rds";

    private readonly string userAgent = QueryDefaults.UserAgent(AmazonRDSService.Service.ServiceId);

    /// <summary>Creates the settings; the region is looked up where the SDK does (AWS_REGION, profile) unless it is set.</summary>
    public AmazonRDSConfig()
        : base(QueryDefaults.Provider)
    {
        ServiceId = AmazonRDSService.Service.ServiceId;
        AuthenticationServiceName = AmazonRDSService.Service.SigningName;
    }

    /// <inheritdoc/>
    public override string RegionEndpointServiceName => EndpointPrefix;

    /// <inheritdoc/>
    public override string ServiceVersion => AmazonRDSService.Service.ApiVersion;

    /// <inheritdoc/>
    public override string UserAgent => userAgent;

    /// <inheritdoc/>
    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        QueryEndpoints.Resolve(EndpointPrefix, this, parameters?.AlternateEndpoint?.SystemName);
}
