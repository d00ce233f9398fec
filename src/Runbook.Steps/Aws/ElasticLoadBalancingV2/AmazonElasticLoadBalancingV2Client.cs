using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Runbook.Steps.Aws.ElasticLoadBalancingV2.Model;
using Runbook.Steps.Aws.Query;

namespace Runbook.Steps.Aws.ElasticLoadBalancingV2;

/// <inheritdoc cref="IAmazonElasticLoadBalancingV2"/>
public class AmazonElasticLoadBalancingV2Client : AmazonServiceClient, IAmazonElasticLoadBalancingV2
{
    /// <summary>Credentials and region from where the SDK looks for them.</summary>
    public AmazonElasticLoadBalancingV2Client()
        : this(new AmazonElasticLoadBalancingV2Config())
    {
    }

    /// <summary>Credentials from where the SDK looks for them.</summary>
    public AmazonElasticLoadBalancingV2Client(RegionEndpoint region)
        : this(new AmazonElasticLoadBalancingV2Config { RegionEndpoint = region })
    {
    }

    /// <summary>Credentials from where the SDK looks for them.</summary>
    public AmazonElasticLoadBalancingV2Client(AmazonElasticLoadBalancingV2Config config)
        : base(config)
    {
    }

    /// <summary>Region from where the SDK looks for it.</summary>
    public AmazonElasticLoadBalancingV2Client(AWSCredentials credentials)
        : this(credentials, new AmazonElasticLoadBalancingV2Config())
    {
    }

    /// <summary>The given credentials in the given region.</summary>
    public AmazonElasticLoadBalancingV2Client(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonElasticLoadBalancingV2Config { RegionEndpoint = region })
    {
    }

    /// <summary>The given credentials and settings.</summary>
    public AmazonElasticLoadBalancingV2Client(AWSCredentials credentials, AmazonElasticLoadBalancingV2Config clientConfig)
        : base(credentials, clientConfig)
    {
    }

    /// <inheritdoc/>
    protected override IServiceMetadata ServiceMetadata => AmazonElasticLoadBalancingV2Service.Service;

    /// <inheritdoc/>
    public virtual Task<DescribeListenersResponse> DescribeListenersAsync(DescribeListenersRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeListenersResponse>(request, AmazonElasticLoadBalancingV2Service.DescribeListeners.Options, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DescribeTargetGroupsResponse> DescribeTargetGroupsAsync(DescribeTargetGroupsRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeTargetGroupsResponse>(request, AmazonElasticLoadBalancingV2Service.DescribeTargetGroups.Options, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DescribeTargetHealthResponse> DescribeTargetHealthAsync(DescribeTargetHealthRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeTargetHealthResponse>(request, AmazonElasticLoadBalancingV2Service.DescribeTargetHealth.Options, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<ModifyListenerResponse> ModifyListenerAsync(ModifyListenerRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<ModifyListenerResponse>(request, AmazonElasticLoadBalancingV2Service.ModifyListener.Options, cancellationToken);

    /// <inheritdoc/>
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        // Runs within the base constructor: nothing of this instance may be touched here.
        ArgumentNullException.ThrowIfNull(pipeline);
        pipeline.AddHandlerAfter<Marshaller>(new SigV4Handler());
        pipeline.AddHandlerAfter<RetryHandler>(new AtMostOnceHandler());
    }
}
