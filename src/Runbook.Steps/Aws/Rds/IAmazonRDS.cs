using Amazon.Runtime;
using Runbook.Steps.Aws.Rds.Model;

namespace Runbook.Steps.Aws.Rds;

/// <summary>Amazon RDS: what a rollback needs of it, in the shape of the official package: to use that one, change the using lines.</summary>
/// <remarks>
/// Each call throws <see cref="AmazonRDSException"/> for what the API answered; <see cref="AmazonUnmarshallingException"/> for an answer that cannot be read;
/// <see cref="AmazonClientException"/>, <see cref="IOException"/>, <see cref="HttpRequestException"/> or <see cref="TimeoutException"/> when there was no answer:
/// then it is not known whether the call took effect.
/// </remarks>
public interface IAmazonRDS : IAmazonService, IDisposable
{
    /// <summary>Calls DescribeDBInstances.</summary>
    Task<DescribeDBInstancesResponse> DescribeDBInstancesAsync(DescribeDBInstancesRequest request, CancellationToken cancellationToken = default);

    /// <summary>Calls DescribeDBParameterGroups.</summary>
    Task<DescribeDBParameterGroupsResponse> DescribeDBParameterGroupsAsync(DescribeDBParameterGroupsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Calls DescribeDBParameters.</summary>
    Task<DescribeDBParametersResponse> DescribeDBParametersAsync(DescribeDBParametersRequest request, CancellationToken cancellationToken = default);

    /// <summary>Calls ModifyDBParameterGroup.</summary>
    Task<ModifyDBParameterGroupResponse> ModifyDBParameterGroupAsync(ModifyDBParameterGroupRequest request, CancellationToken cancellationToken = default);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonRDSConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonRDSClient(awsCredentials, (AmazonRDSConfig)clientConfig);
}
