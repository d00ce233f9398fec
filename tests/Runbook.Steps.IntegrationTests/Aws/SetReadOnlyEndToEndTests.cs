using MySqlConnector;
using Runbook.Steps.Aws;
using Runbook.Steps.Aws.Rds;
using Runbook.Steps.Aws.Rds.Model;
using Runbook.Steps.MySql;

namespace Runbook.Steps.IntegrationTests.Aws;

/// <summary>moto as the control plane, MariaDB as the data plane, and between them a bridge that can be left out.</summary>
[Collection(MotoCollection.Name)]
public sealed class SetReadOnlyEndToEndTests(MotoServer moto, RdsStandIn server) : IClassFixture<RdsStandIn>, IAsyncLifetime
{
    private static readonly TransactionsDrained Drained = new() { At = default, TransactionsWaitedFor = 0, Heartbeat = "h" };
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public Task InitializeAsync() => server.SetReadOnlyAsync(false);

    public Task DisposeAsync() => server.SetReadOnlyAsync(false);

    [Fact]
    public async Task Run_ServerFollowsTheGroup_WritesAreRefusedAndUndoBringsThemBack()
    {
        await moto.CreateInstanceAsync("e2e-run", "e2e-run-group");
        using var rds = moto.Rds();
        await using var bridge = new ParameterGroupBridge(rds, "e2e-run-group", server);
        using var limit = new CancellationTokenSource(Patience);
        var context = new TestStepContext { Token = limit.Token };
        var step = Step(rds, "e2e-run");
        await server.WriteAsApplicationAsync();
        Assert.Equal(ProbeAnswer.NotDone, (await step.ProbeAsync(Drained, context)).Answer);

        var proof = await step.RunAsync(Drained, context);

        Assert.StartsWith("1290", proof.RefusedWith, StringComparison.Ordinal);
        Assert.Equal("1", await ValueAsync(rds, "e2e-run-group"));
        await Assert.ThrowsAsync<MySqlException>(server.WriteAsApplicationAsync);
        Assert.Equal(ProbeAnswer.Done, (await step.ProbeAsync(Drained, context)).Answer);

        // As after a crash: it runs again, and must not take what it made for the original.
        await step.RunAsync(Drained, context);
        Assert.Contains(context.Reports, static report => report.Contains("already has read_only = 1", StringComparison.Ordinal));

        await step.UndoAsync(proof, context);

        Assert.Equal("{TrueIfReplica}", await ValueAsync(rds, "e2e-run-group"));
        await server.WriteAsApplicationAsync();
    }

    [Fact]
    public async Task Run_NothingCarriesTheGroupToTheServer_EndsWithWhatToCheckAndNotWithSuccess()
    {
        await moto.CreateInstanceAsync("e2e-stuck", "e2e-stuck-group");
        using var rds = moto.Rds();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(3));
        var context = new TestStepContext { Token = limit.Token };

        var error = await Assert.ThrowsAsync<AwsStepException>(() => Step(rds, "e2e-stuck").RunAsync(Drained, context));

        Assert.Contains("still says read_only = 0 when the step had to stop, so it may still take writes", error.Message, StringComparison.Ordinal);
        Assert.Equal("1", await ValueAsync(rds, "e2e-stuck-group"));
        Assert.Contains(context.Reports, static report => report.EndsWith("still says read_only = 0.", StringComparison.Ordinal));
        Assert.Equal(ProbeAnswer.NotDone, (await Step(rds, "e2e-stuck").ProbeAsync(Drained, new TestStepContext())).Answer);
    }

    [Fact]
    public async Task Run_RunbooksOwnAccountIsExempt_ProvesNothingAndSaysSo()
    {
        await moto.CreateInstanceAsync("e2e-exempt", "e2e-exempt-group");
        using var rds = moto.Rds();
        await using var bridge = new ParameterGroupBridge(rds, "e2e-exempt-group", server);
        using var limit = new CancellationTokenSource(Patience);
        var step = new SetReadOnly(server.Target with { User = RdsStandIn.ExemptUser }, rds, "e2e-exempt");

        var error = await Assert.ThrowsAsync<MySqlStepException>(() => step.RunAsync(Drained, new TestStepContext { Token = limit.Token }));

        Assert.Contains("exempt", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_SharedGroup_IsRefusedUnlessAllowed()
    {
        await moto.CreateInstanceAsync("e2e-shared", "e2e-shared-group");
        await moto.CreateInstanceInAsync("e2e-sharer", "e2e-shared-group");
        using var rds = moto.Rds();
        await using var bridge = new ParameterGroupBridge(rds, "e2e-shared-group", server);
        using var limit = new CancellationTokenSource(Patience);
        var context = new TestStepContext { Token = limit.Token };

        var error = await Assert.ThrowsAsync<AwsStepException>(() => Step(rds, "e2e-shared").RunAsync(Drained, context));
        Assert.Contains("'e2e-sharer'", error.Message, StringComparison.Ordinal);
        Assert.Equal("{TrueIfReplica}", await ValueAsync(rds, "e2e-shared-group"));

        var allowed = new SetReadOnly(server.Target, rds, "e2e-shared") { AllowSharedGroup = true };
        Assert.StartsWith("1290", (await allowed.RunAsync(Drained, context)).RefusedWith, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undo_ServerDoesNotFollow_IsAnErrorThoughTheGroupIsRestored()
    {
        await moto.CreateInstanceAsync("e2e-undo", "e2e-undo-group");
        using var rds = moto.Rds();
        using var limit = new CancellationTokenSource(Patience);
        var context = new TestStepContext { Token = limit.Token };
        ReadOnlySet proof;
        await using (new ParameterGroupBridge(rds, "e2e-undo-group", server))
        {
            proof = await Step(rds, "e2e-undo").RunAsync(Drained, context);
        }

        limit.CancelAfter(TimeSpan.FromSeconds(3));
        var error = await Assert.ThrowsAsync<AwsStepException>(() => Step(rds, "e2e-undo").UndoAsync(proof, context));

        Assert.Contains("still says read_only = 1", error.Message, StringComparison.Ordinal);
        Assert.Equal("{TrueIfReplica}", await ValueAsync(rds, "e2e-undo-group"));
    }

    [Fact]
    public async Task Plan_RealServers_ShowsBeforeAndAfterAndChangesNothing()
    {
        await moto.CreateInstanceAsync("e2e-plan", "e2e-plan-group");
        using var rds = moto.Rds();

        var plan = await Step(rds, "e2e-plan").PlanAsync(Maybe<TransactionsDrained>.None, new PlanContext { Time = TimeProvider.System, CancellationToken = default });

        Assert.Equal([("RDS API", "{TrueIfReplica}", "1"), ("SQL", "0", "1"), ("SQL", null, null)], plan.Actions.Select(static action => (action.Kind, action.Before, action.After)));
        Assert.Equal("{TrueIfReplica}", await ValueAsync(rds, "e2e-plan-group"));
        await server.WriteAsApplicationAsync();
    }

    private static async Task<string> ValueAsync(AmazonRDSClient rds, string group)
    {
        var answer = await rds.DescribeDBParametersAsync(new DescribeDBParametersRequest { DBParameterGroupName = group });
        return (answer.Parameters ?? []).Find(static parameter => parameter.ParameterName == "read_only")?.ParameterValue ?? "{TrueIfReplica}";
    }

    private SetReadOnly Step(AmazonRDSClient rds, string instance) => new(server.Target, rds, instance) { PollInterval = TimeSpan.FromMilliseconds(200) };
}
