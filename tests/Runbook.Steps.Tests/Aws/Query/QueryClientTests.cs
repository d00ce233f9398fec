using System.Net;
using Amazon.Runtime;
using Runbook.Steps.Aws;
using Runbook.Steps.Aws.ElasticLoadBalancingV2;
using Runbook.Steps.Aws.ElasticLoadBalancingV2.Model;
using Runbook.Steps.Aws.Rds;
using Runbook.Steps.Aws.Rds.Model;

namespace Runbook.Steps.Tests.Aws.Query;

public sealed class QueryClientTests
{
    private static readonly CannedAnswer Modified = CannedAnswer.Of("ModifyDBParameterGroup", "<DBParameterGroupName>orders</DBParameterGroupName>");
    private static readonly CannedAnswer NoInstances = CannedAnswer.Of("DescribeDBInstances", "<DBInstances/>");

    [Fact]
    public async Task Call_Answered_IsSignedForTheRegionAndReadsTheRequestId()
    {
        await using var server = CaptureServer.Answering(Modified with { HasRequestIdHeader = false });
        using var rds = TestClients.Rds(server);

        var answer = await rds.ModifyDBParameterGroupAsync(new ModifyDBParameterGroupRequest
        {
            DBParameterGroupName = "orders",
            Parameters = [new Parameter { ParameterName = "read_only", ParameterValue = "1", ApplyMethod = ApplyMethod.Immediate }],
        });

        var request = Assert.Single(server.Requests);
        Assert.Contains("/ap-northeast-2/rds/aws4_request", request.Headers["Authorization"], StringComparison.Ordinal);
        Assert.Equal("1", request.Form["Parameters.Parameter.1.ParameterValue"]);
        Assert.Equal("immediate", request.Form["Parameters.Parameter.1.ApplyMethod"]);
        Assert.Equal("2014-10-31", request.Form["Version"]);
        Assert.Equal(("orders", "body-id", HttpStatusCode.OK), (answer.DBParameterGroupName, answer.ResponseMetadata.RequestId, answer.HttpStatusCode));
    }

    [Fact]
    public async Task Call_ThrottledTwice_PassesOnTheThirdAttempt()
    {
        var throttled = CannedAnswer.Error(400, "Throttling");
        await using var server = CaptureServer.Answering(throttled, throttled, Modified);
        using var rds = TestClients.Rds(server);

        await rds.ModifyDBParameterGroupAsync(new ModifyDBParameterGroupRequest { DBParameterGroupName = "orders" });

        Assert.Equal(["attempt=1; max=3", "attempt=2; max=3", "attempt=3; max=3"], server.Requests.Select(static request => request.Headers["amz-sdk-request"]));
        Assert.Single(server.Requests.Select(static request => request.Headers["amz-sdk-invocation-id"]).Distinct());
    }

    [Fact]
    public async Task Call_ThrottledThreeTimes_FailsWithTheErrorOfTheApi()
    {
        await using var server = CaptureServer.Answering(CannedAnswer.Error(400, "Throttling"));
        using var rds = TestClients.Rds(server);

        var error = await Assert.ThrowsAsync<AmazonRDSException>(() => rds.DescribeDBInstancesAsync(new DescribeDBInstancesRequest()));

        Assert.Equal(("Throttling", 3), (error.ErrorCode, server.Requests.Count));
    }

    [Fact]
    public async Task Mutation_ConnectionBreaksAfterTheRequest_IsNotSentAgain()
    {
        await using var server = CaptureServer.Answering(CannedAnswer.Reset);
        using var rds = TestClients.Rds(server);

        var error = await Assert.ThrowsAsync<AnswerLostException>(() => rds.ModifyDBParameterGroupAsync(new ModifyDBParameterGroupRequest { DBParameterGroupName = "orders" }));

        Assert.Equal("ModifyDBParameterGroup", error.Operation);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Mutation_ConnectionBreaksOnTheSdksOwnSettings_IsNotSentAgainEither()
    {
        await using var server = CaptureServer.Answering(CannedAnswer.Reset);
        using var rds = new AmazonRDSClient(TestClients.Credentials, new AmazonRDSConfig { ServiceURL = server.Url, AuthenticationRegion = "ap-northeast-2" });

        await Assert.ThrowsAsync<AnswerLostException>(() => rds.ModifyDBParameterGroupAsync(new ModifyDBParameterGroupRequest { DBParameterGroupName = "orders" }));

        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(200, "<ModifyDBParameterGroupResponse>")]
    [InlineData(500, "<ErrorResponse><Error><Code>InternalFailure</Code></Error></ErrorResponse>")]
    [InlineData(504, "")]
    public async Task Mutation_AnswerThatSaysNothingOfTheEffect_IsNotSentAgain(int status, string body)
    {
        await using var server = CaptureServer.Answering(new CannedAnswer(status, body), Modified);
        using var rds = TestClients.Rds(server);

        await Assert.ThrowsAsync<AnswerLostException>(() => rds.ModifyDBParameterGroupAsync(new ModifyDBParameterGroupRequest { DBParameterGroupName = "orders" }));

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Mutation_AttemptTimesOut_IsNotSentAgain()
    {
        await using var server = CaptureServer.Answering(CannedAnswer.Never);
        var config = RollbackClientDefaults.Apply(new AmazonRDSConfig { ServiceURL = server.Url, AuthenticationRegion = "ap-northeast-2" });
        config.Timeout = TimeSpan.FromMilliseconds(300);
        using var rds = new AmazonRDSClient(TestClients.Credentials, config);

        await Assert.ThrowsAsync<AnswerLostException>(() => rds.ModifyDBParameterGroupAsync(new ModifyDBParameterGroupRequest { DBParameterGroupName = "orders" }));

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Mutation_NobodyListens_IsAFailureAndNotALostAnswer()
    {
        await using var server = CaptureServer.Answering(Modified);
        using var rds = TestClients.Rds(server);
        await server.DisposeAsync();

        var error = await Record.ExceptionAsync(() => rds.ModifyDBParameterGroupAsync(new ModifyDBParameterGroupRequest { DBParameterGroupName = "orders" }));

        Assert.NotNull(error);
        Assert.IsNotType<AnswerLostException>(error);
    }

    [Fact]
    public async Task Read_ConnectionBreaks_IsSentAgain()
    {
        await using var server = CaptureServer.Answering(CannedAnswer.Reset, NoInstances);
        using var rds = TestClients.Rds(server);

        await rds.DescribeDBInstancesAsync(new DescribeDBInstancesRequest());

        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task Call_CancelledInFlight_EndsAtOnce()
    {
        await using var server = CaptureServer.Answering(CannedAnswer.Never);
        using var rds = TestClients.Rds(server);
        using var cancel = new CancellationTokenSource();

        var call = rds.DescribeDBInstancesAsync(new DescribeDBInstancesRequest(), cancel.Token);
        while (server.Requests.IsEmpty)
        {
            await Task.Yield();
        }

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Call_TypedError_IsThrownWithItsFacts()
    {
        await using var server = CaptureServer.Answering(CannedAnswer.Error(404, "DBInstanceNotFound", "no such instance", requestId: false));
        using var rds = TestClients.Rds(server);

        var error = await Assert.ThrowsAsync<DBInstanceNotFoundException>(() => rds.DescribeDBInstancesAsync(new DescribeDBInstancesRequest { DBInstanceIdentifier = "x" }));

        Assert.Equal(
            ("DBInstanceNotFound", "no such instance", "header-id", HttpStatusCode.NotFound, ErrorType.Sender),
            (error.ErrorCode, error.Message, error.RequestId, error.StatusCode, error.ErrorType));
    }

    [Fact]
    public async Task Call_UndeclaredError_IsTheBaseExceptionAndNotRetried()
    {
        await using var server = CaptureServer.Answering(CannedAnswer.Error(403, "AccessDenied"));
        using var elb = TestClients.Elb(server);

        var error = await Assert.ThrowsAsync<AmazonElasticLoadBalancingV2Exception>(() => elb.DescribeListenersAsync(new DescribeListenersRequest()));

        Assert.Equal(("AccessDenied", 1), (error.ErrorCode, server.Requests.Count));
    }

    [Theory]
    [InlineData(503, "<html><body>bad<br>gateway", "text/html")]
    [InlineData(502, "", "text/plain")]
    [InlineData(200, "", "text/xml")]
    [InlineData(200, "<html><body>captive portal</body></html>", "text/html")]
    [InlineData(200, "<DescribeDBInstancesResponse><DescribeDBInstancesResult>", "text/xml")]
    public async Task Call_AnswerIsNotFromTheApi_IsTriedAgain(int status, string body, string contentType)
    {
        await using var server = CaptureServer.Answering(new CannedAnswer(status, body, contentType), NoInstances);
        using var rds = TestClients.Rds(server);

        var answer = await rds.DescribeDBInstancesAsync(new DescribeDBInstancesRequest());

        Assert.Null(answer.DBInstances);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task Call_ForeignPageThroughout_IsNotReadAsNoInstances()
    {
        await using var server = CaptureServer.Answering(new CannedAnswer(200, "<!DOCTYPE html [<!ENTITY a 'b'>]><html>&a;</html>", "text/html"));
        using var rds = TestClients.Rds(server);

        await Assert.ThrowsAsync<AmazonUnmarshallingException>(() => rds.DescribeDBInstancesAsync(new DescribeDBInstancesRequest()));
    }
}
