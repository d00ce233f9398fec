using Runbook.Steps.Aws;
using Runbook.Steps.Aws.Rds;
using Runbook.Steps.MySql;
using Runbook.Steps.Tests.Aws.Query;

namespace Runbook.Steps.Tests.Aws;

/// <summary>What the step refuses and shows before it touches anything. That it works is shown against real servers, in the integration tests.</summary>
public sealed class SetReadOnlyTests
{
    private static readonly TransactionsDrained Drained = new() { At = default, TransactionsWaitedFor = 0, Heartbeat = "h" };

    // Port 1 of loopback: nobody listens, so a test that gets as far as the server fails fast.
    private static readonly MySqlTarget Target = new() { Name = "RDS", Host = "127.0.0.1", Port = 1, User = "runbook", Password = new Secret<string>("p") };

    [Theory]
    [InlineData("<Engine>aurora-mysql</Engine><DBClusterIdentifier>c</DBClusterIdentifier>", "g", "belongs to the cluster 'c'")]
    [InlineData("<Engine>mysql</Engine><DBClusterIdentifier>c</DBClusterIdentifier>", "g", "belongs to the cluster 'c'")]
    [InlineData("<Engine>postgres</Engine>", "g", "'postgres', which has no read_only")]
    [InlineData("<Engine>mysql</Engine>", "default.mysql8.0", "Attach a custom group before the day")]
    public async Task Run_InstanceThatItsGroupCannotFence_IsRefusedAndNothingChanged(string instance, string group, string reason)
    {
        await using var server = Answering(Instances(Instance("orders", instance, group)), "");
        using var rds = TestClients.Rds(server);

        var error = await Assert.ThrowsAsync<AwsStepException>(() => Step(rds).RunAsync(Drained, new UnitStepContext()));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(server.Requests, static request => request.Action.StartsWith("Modify", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_GroupIsShared_IsRefusedAndNamesTheOthers()
    {
        await using var server = Answering(Instances(Instance("orders", "<Engine>mysql</Engine>", "g"), Instance("billing", "<Engine>mysql</Engine>", "g"), Instance("other", "<Engine>mysql</Engine>", "h")), "");
        using var rds = TestClients.Rds(server);

        var error = await Assert.ThrowsAsync<AwsStepException>(() => Step(rds).RunAsync(Drained, new UnitStepContext()));

        Assert.Contains("is shared with 'billing', which", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(server.Requests, static request => request.Action.StartsWith("Modify", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_NoSuchInstance_SaysWhatToCheck()
    {
        await using var server = CaptureServer.Answering(CannedAnswer.Error(404, "DBInstanceNotFound"));
        using var rds = TestClients.Rds(server);

        var error = await Assert.ThrowsAsync<AwsStepException>(() => Step(rds).RunAsync(Drained, new UnitStepContext()));

        Assert.Contains("Check the identifier", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_AnswersLostThroughout_IsInDoubtWithTheCallNamed()
    {
        await using var server = new CaptureServer(static request => request.Action switch
        {
            "DescribeDBInstances" => Of("DescribeDBInstances", request, Instances(Instance("orders", "<Engine>mysql</Engine>", "g"))),
            "DescribeDBParameters" => CannedAnswer.Of("DescribeDBParameters", "<Parameters/>"),
            _ => CannedAnswer.Reset,
        });
        using var rds = TestClients.Rds(server);

        var error = await Assert.ThrowsAsync<StepInDoubtException>(() => Step(rds).RunAsync(Drained, new UnitStepContext()));

        Assert.Contains("ParameterName=read_only, ParameterValue=1, ApplyMethod=immediate", error.Message, StringComparison.Ordinal);
        Assert.Equal(3, server.Requests.Count(static request => request.Action == "ModifyDBParameterGroup"));
    }

    [Fact]
    public async Task Plan_ParameterOnTheSecondPage_IsShownWithItsValue()
    {
        await using var server = new CaptureServer(static request => request.Action switch
        {
            "DescribeDBInstances" => Of("DescribeDBInstances", request, Instances(Instance("orders", "<Engine>mysql</Engine>", "g"))),
            _ when request.Form.GetValueOrDefault("Marker") == "2" => CannedAnswer.Of("DescribeDBParameters", "<Parameters><Parameter><ParameterName>read_only</ParameterName><ParameterValue>0</ParameterValue></Parameter></Parameters>"),
            _ => CannedAnswer.Of("DescribeDBParameters", "<Parameters><Parameter><ParameterName>a</ParameterName></Parameter></Parameters><Marker>2</Marker>"),
        });
        using var rds = TestClients.Rds(server);

        var plan = await Step(rds).PlanAsync(Maybe<TransactionsDrained>.None, new PlanContext { Time = TimeProvider.System, CancellationToken = default });

        var call = plan.Actions[0];
        Assert.Equal(("RDS API", "0", "1", false), (call.Kind, call.Before, call.After, call.ReadsOnly));
        Assert.Equal("ModifyDBParameterGroup DBParameterGroupName=g Parameters=[{ParameterName=read_only, ParameterValue=1, ApplyMethod=immediate}]", call.Text);
        Assert.Equal("SELECT @@GLOBAL.read_only", plan.Actions[1].Text);
        Assert.StartsWith("not known", plan.Actions[1].Before, StringComparison.Ordinal);
        Assert.Contains("WHERE FALSE", plan.Actions[2].Text, StringComparison.Ordinal);
        Assert.All(server.Requests, static request => Assert.StartsWith("Describe", request.Action, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Plan_StepWouldRefuse_SaysSo()
    {
        await using var server = Answering(Instances(Instance("orders", "<Engine>mysql</Engine>", "default.mysql8.0")), "");
        using var rds = TestClients.Rds(server);

        var plan = await Step(rds).PlanAsync(Maybe<TransactionsDrained>.None, new PlanContext { Time = TimeProvider.System, CancellationToken = default });

        Assert.Contains(plan.Notes, static note => note.StartsWith("The step would refuse: 'orders' uses the default parameter group", StringComparison.Ordinal));
        Assert.DoesNotContain(plan.Actions, static action => !action.ReadsOnly);
    }

    [Fact]
    public async Task Undo_NothingCaptured_IsRefused()
    {
        var error = await Assert.ThrowsAsync<AwsStepException>(() => Step(null!).UndoAsync(new ReadOnlySet { At = default, RefusedWith = "x" }, new UnitStepContext()));

        Assert.Contains("{TrueIfReplica}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void PollInterval_Zero_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(static () => new SetReadOnly(Target, null!, "orders") { PollInterval = TimeSpan.Zero });

    private static SetReadOnly Step(IAmazonRDS rds) => new(Target, rds, "orders");

    private static CaptureServer Answering(string instances, string parameters) => new(request => request.Action == "DescribeDBInstances"
        ? Of("DescribeDBInstances", request, instances)
        : CannedAnswer.Of("DescribeDBParameters", $"<Parameters>{parameters}</Parameters>"));

    /// <summary>As RDS: one instance when it is named, else all.</summary>
    private static CannedAnswer Of(string operation, CapturedRequest request, string instances) =>
        CannedAnswer.Of(operation, request.Form.ContainsKey("DBInstanceIdentifier") ? instances[..(instances.IndexOf("</DBInstance>", StringComparison.Ordinal) + "</DBInstance>".Length)] + "</DBInstances>" : instances);

    private static string Instances(params string[] instances) => $"<DBInstances>{string.Concat(instances)}</DBInstances>";

    private static string Instance(string name, string more, string group) =>
        $"<DBInstance><DBInstanceIdentifier>{name}</DBInstanceIdentifier>{more}<DBParameterGroups><DBParameterGroup><DBParameterGroupName>{group}</DBParameterGroupName><ParameterApplyStatus>in-sync</ParameterApplyStatus></DBParameterGroup></DBParameterGroups></DBInstance>";
}
