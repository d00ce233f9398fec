using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Runbook.Steps.Aws.Rds.Model;
using Runbook.Steps.Aws.Query;

namespace Runbook.Steps.Aws.Rds;

/// <inheritdoc cref="IAmazonRDS"/>
public class AmazonRDSClient : AmazonServiceClient, IAmazonRDS
{
    /// <summary>Credentials and region from where the SDK looks for them.</summary>
    public AmazonRDSClient()
        : this(new AmazonRDSConfig())
    {
    }

    /// <summary>Credentials from where the SDK looks for them.</summary>
    public AmazonRDSClient(RegionEndpoint region)
        : this(new AmazonRDSConfig { RegionEndpoint = region })
    {
    }

    /// <summary>Credentials from where the SDK looks for them.</summary>
    public AmazonRDSClient(AmazonRDSConfig config)
        : base(config)
    {
    }

    /// <summary>Region from where the SDK looks for it.</summary>
    public AmazonRDSClient(AWSCredentials credentials)
        : this(credentials, new AmazonRDSConfig())
    {
    }

    /// <summary>The given credentials in the given region.</summary>
    public AmazonRDSClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonRDSConfig { RegionEndpoint = region })
    {
    }

    /// <summary>The given credentials and settings.</summary>
    public AmazonRDSClient(AWSCredentials credentials, AmazonRDSConfig clientConfig)
        : base(credentials, clientConfig)
    {
    }

    /// <inheritdoc/>
    protected override IServiceMetadata ServiceMetadata => AmazonRDSService.Service;

    /// <inheritdoc/>
    public virtual Task<DescribeDBInstancesResponse> DescribeDBInstancesAsync(DescribeDBInstancesRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeDBInstancesResponse>(request, AmazonRDSService.DescribeDBInstances.Options, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DescribeDBParameterGroupsResponse> DescribeDBParameterGroupsAsync(DescribeDBParameterGroupsRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeDBParameterGroupsResponse>(request, AmazonRDSService.DescribeDBParameterGroups.Options, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DescribeDBParametersResponse> DescribeDBParametersAsync(DescribeDBParametersRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeDBParametersResponse>(request, AmazonRDSService.DescribeDBParameters.Options, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<ModifyDBParameterGroupResponse> ModifyDBParameterGroupAsync(ModifyDBParameterGroupRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<ModifyDBParameterGroupResponse>(request, AmazonRDSService.ModifyDBParameterGroup.Options, cancellationToken);

    /// <inheritdoc/>
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        // Runs within the base constructor: nothing of this instance may be touched here.
        ArgumentNullException.ThrowIfNull(pipeline);
        pipeline.AddHandlerAfter<Marshaller>(new SigV4Handler());
        pipeline.AddHandlerAfter<RetryHandler>(new AtMostOnceHandler());
    }
}
