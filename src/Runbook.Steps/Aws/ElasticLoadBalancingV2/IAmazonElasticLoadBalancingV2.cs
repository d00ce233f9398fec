using Amazon.Runtime;
using Runbook.Steps.Aws.ElasticLoadBalancingV2.Model;

namespace Runbook.Steps.Aws.ElasticLoadBalancingV2;

/// <summary>Elastic Load Balancing v2 (ALB, NLB): what a rollback needs of it, in the shape of the official package: to use that one, change the using lines.</summary>
/// <remarks>
/// Each call throws <see cref="AmazonElasticLoadBalancingV2Exception"/> for what the API answered; <see cref="AmazonUnmarshallingException"/> for an answer that cannot be read;
/// <see cref="AmazonClientException"/>, <see cref="IOException"/>, <see cref="HttpRequestException"/> or <see cref="TimeoutException"/> when there was no answer:
/// then it is not known whether the call took effect.
/// </remarks>
public interface IAmazonElasticLoadBalancingV2 : IAmazonService, IDisposable
{
    /// <summary>Calls DescribeListeners.</summary>
    Task<DescribeListenersResponse> DescribeListenersAsync(DescribeListenersRequest request, CancellationToken cancellationToken = default);

    /// <summary>Calls DescribeTargetGroups.</summary>
    Task<DescribeTargetGroupsResponse> DescribeTargetGroupsAsync(DescribeTargetGroupsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Calls DescribeTargetHealth.</summary>
    Task<DescribeTargetHealthResponse> DescribeTargetHealthAsync(DescribeTargetHealthRequest request, CancellationToken cancellationToken = default);

    /// <summary>Calls ModifyListener.</summary>
    Task<ModifyListenerResponse> ModifyListenerAsync(ModifyListenerRequest request, CancellationToken cancellationToken = default);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonElasticLoadBalancingV2Config();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonElasticLoadBalancingV2Client(awsCredentials, (AmazonElasticLoadBalancingV2Config)clientConfig);
}
