using Runbook.Steps.Aws.Rds;
using Runbook.Steps.Aws.Rds.Model;

namespace Runbook.Steps.IntegrationTests.Aws;

/// <summary>What RDS does between its control plane and its data plane: makes the server follow the parameter group.</summary>
internal sealed class ParameterGroupBridge : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly Task following;

    public ParameterGroupBridge(AmazonRDSClient rds, string group, RdsStandIn server) => following = FollowAsync(rds, group, server);

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await following;
        stop.Dispose();
    }

    private async Task FollowAsync(AmazonRDSClient rds, string group, RdsStandIn server)
    {
        try
        {
            while (true)
            {
                var answer = await rds.DescribeDBParametersAsync(new DescribeDBParametersRequest { DBParameterGroupName = group }, stop.Token);
                var value = (answer.Parameters ?? []).Find(static parameter => parameter.ParameterName == "read_only")?.ParameterValue;
                await server.SetReadOnlyAsync(value == "1", stop.Token);
                await Task.Delay(200, stop.Token);
            }
        }
        catch (OperationCanceledException)
        {
        }
    }
}
