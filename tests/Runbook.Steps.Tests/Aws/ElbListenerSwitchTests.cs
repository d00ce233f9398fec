using Runbook.Steps.Aws;
using Runbook.Steps.Aws.ElasticLoadBalancingV2;
using Runbook.Steps.Tests.Aws.Query;

namespace Runbook.Steps.Tests.Aws;

public sealed class ElbListenerSwitchTests
{
    private const string Listener = "arn:aws:elasticloadbalancing:ap-northeast-2:1:listener/app/web/1/2";
    private const string Plain = "<member><Type>forward</Type><TargetGroupArn>arn:aws</TargetGroupArn></member>";
    private const string Weighted = """
        <member><Type>authenticate-oidc</Type><Order>1</Order><AuthenticateOidcConfig><Issuer>i</Issuer><AuthorizationEndpoint>a</AuthorizationEndpoint><TokenEndpoint>t</TokenEndpoint>
        <UserInfoEndpoint>u</UserInfoEndpoint><ClientId>c</ClientId><SessionTimeout>604800</SessionTimeout></AuthenticateOidcConfig></member>
        <member><Type>forward</Type><Order>2</Order><TargetGroupArn>arn:aws</TargetGroupArn><ForwardConfig><TargetGroups><member><TargetGroupArn>arn:aws</TargetGroupArn><Weight>90</Weight></member>
        <member><TargetGroupArn>arn:idc</TargetGroupArn><Weight>10</Weight></member></TargetGroups>
        <TargetGroupStickinessConfig><Enabled>true</Enabled><DurationSeconds>300</DurationSeconds></TargetGroupStickinessConfig></ForwardConfig></member>
        """;

    private static readonly Dictionary<string, int> ToIdc = new() { ["aws"] = 0, ["idc"] = 100 };

    [Fact]
    public async Task ReadWeights_ForwardConfig_AreTheListeners()
    {
        await using var server = CaptureServer.Answering(Listeners(Weighted));
        using var elb = TestClients.Elb(server);

        var weights = await Switch(elb).ReadWeightsAsync(default);

        Assert.Equal(new Dictionary<string, int> { ["aws"] = 90, ["idc"] = 10 }, weights);
    }

    [Fact]
    public async Task ReadWeights_PlainForward_HasAllTheTraffic()
    {
        await using var server = CaptureServer.Answering(Listeners(Plain));
        using var elb = TestClients.Elb(server);

        var weights = await Switch(elb).ReadWeightsAsync(default);

        Assert.Equal(new Dictionary<string, int> { ["aws"] = 100, ["idc"] = 0 }, weights);
    }

    [Fact]
    public async Task SetWeights_OtherActionsAndStickiness_AreWrittenBack()
    {
        await using var server = new CaptureServer(static request => request.Action == "DescribeListeners" ? Listeners(Weighted) : Modified(0, 100));
        using var elb = TestClients.Elb(server);

        await Switch(elb).SetWeightsAsync(ToIdc, default);

        var form = server.Requests.Last().Form;
        Assert.Equal(
            new SortedDictionary<string, string>(StringComparer.Ordinal)
            {
                ["Action"] = "ModifyListener",
                ["Version"] = "2015-12-01",
                ["ListenerArn"] = Listener,
                ["DefaultActions.member.1.Type"] = "authenticate-oidc",
                ["DefaultActions.member.1.Order"] = "1",
                ["DefaultActions.member.1.AuthenticateOidcConfig.Issuer"] = "i",
                ["DefaultActions.member.1.AuthenticateOidcConfig.AuthorizationEndpoint"] = "a",
                ["DefaultActions.member.1.AuthenticateOidcConfig.TokenEndpoint"] = "t",
                ["DefaultActions.member.1.AuthenticateOidcConfig.UserInfoEndpoint"] = "u",
                ["DefaultActions.member.1.AuthenticateOidcConfig.ClientId"] = "c",
                ["DefaultActions.member.1.AuthenticateOidcConfig.SessionTimeout"] = "604800",
                ["DefaultActions.member.1.AuthenticateOidcConfig.UseExistingClientSecret"] = "true",
                ["DefaultActions.member.2.Type"] = "forward",
                ["DefaultActions.member.2.Order"] = "2",
                ["DefaultActions.member.2.ForwardConfig.TargetGroups.member.1.TargetGroupArn"] = "arn:aws",
                ["DefaultActions.member.2.ForwardConfig.TargetGroups.member.1.Weight"] = "0",
                ["DefaultActions.member.2.ForwardConfig.TargetGroups.member.2.TargetGroupArn"] = "arn:idc",
                ["DefaultActions.member.2.ForwardConfig.TargetGroups.member.2.Weight"] = "100",
                ["DefaultActions.member.2.ForwardConfig.TargetGroupStickinessConfig.Enabled"] = "true",
                ["DefaultActions.member.2.ForwardConfig.TargetGroupStickinessConfig.DurationSeconds"] = "300",
            },
            new SortedDictionary<string, string>(form.ToDictionary(), StringComparer.Ordinal));
    }

    [Fact]
    public async Task SetWeights_AlreadySo_SendsNothing()
    {
        await using var server = CaptureServer.Answering(Listeners(Weighted));
        using var elb = TestClients.Elb(server);

        await Switch(elb).SetWeightsAsync(new Dictionary<string, int> { ["aws"] = 90, ["idc"] = 10 }, default);

        Assert.Equal("DescribeListeners", Assert.Single(server.Requests).Action);
    }

    [Fact]
    public async Task SetWeights_GroupNotInTheListenerYet_IsAddedWithWeightZero()
    {
        await using var server = new CaptureServer(static request => request.Action == "DescribeListeners" ? Listeners(Plain) : Modified(100, 0));
        using var elb = TestClients.Elb(server);

        await Switch(elb).SetWeightsAsync(new Dictionary<string, int> { ["aws"] = 100, ["idc"] = 0 }, default);

        Assert.Equal("arn:idc", server.Requests.Last().Form["DefaultActions.member.1.ForwardConfig.TargetGroups.member.2.TargetGroupArn"]);
    }

    [Fact]
    public async Task SetWeights_ListenerHasAnotherGroup_IsRefusedAndNotSent()
    {
        await using var server = CaptureServer.Answering(Listeners("<member><Type>forward</Type><TargetGroupArn>arn:canary</TargetGroupArn></member>"));
        using var elb = TestClients.Elb(server);

        var error = await Assert.ThrowsAsync<AwsStepException>(() => Switch(elb).SetWeightsAsync(ToIdc, default));

        Assert.Contains("'arn:canary'", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(server.Requests, static request => request.Action == "ModifyListener");
    }

    [Fact]
    public async Task SetWeights_ListenerRedirects_IsRefused()
    {
        await using var server = CaptureServer.Answering(Listeners("<member><Type>redirect</Type></member>"));
        using var elb = TestClients.Elb(server);

        var error = await Assert.ThrowsAsync<AwsStepException>(() => Switch(elb).SetWeightsAsync(ToIdc, default));

        Assert.Contains("0 forward actions", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SetWeights_NoSuchListener_SaysWhatToCheck()
    {
        await using var server = CaptureServer.Answering(CannedAnswer.Error(400, "ListenerNotFound"));
        using var elb = TestClients.Elb(server);

        var error = await Assert.ThrowsAsync<AwsStepException>(() => Switch(elb).SetWeightsAsync(ToIdc, default));

        Assert.Contains("Check the ARN", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SetWeights_AnswerLostAndListenerShowsThem_IsDone()
    {
        var reads = 0;
        await using var server = new CaptureServer(request => request.Action == "ModifyListener" ? CannedAnswer.Reset : Interlocked.Increment(ref reads) == 1 ? Listeners(Weighted) : Listeners(Forward(0, 100)));
        using var elb = TestClients.Elb(server);

        await Switch(elb).SetWeightsAsync(ToIdc, default);

        Assert.Single(server.Requests, static request => request.Action == "ModifyListener");
    }

    [Fact]
    public async Task SetWeights_AnswerLostAndListenerDoesNotShowThem_IsInDoubt()
    {
        await using var server = new CaptureServer(static request => request.Action == "ModifyListener" ? CannedAnswer.Reset : Listeners(Weighted));
        using var elb = TestClients.Elb(server);

        await Assert.ThrowsAsync<StepInDoubtException>(() => Switch(elb).SetWeightsAsync(ToIdc, default));
    }

    [Fact]
    public async Task SetWeights_AnswerShowsOtherWeights_IsAnError()
    {
        await using var server = new CaptureServer(static request => request.Action == "DescribeListeners" ? Listeners(Weighted) : Modified(50, 50));
        using var elb = TestClients.Elb(server);

        await Assert.ThrowsAsync<AwsStepException>(() => Switch(elb).SetWeightsAsync(ToIdc, default));
    }

    [Theory]
    [InlineData(0, 0, "all are 0")]
    [InlineData(1000, 0, "'aws' has 1000")]
    [InlineData(-1, 5, "'aws' has -1")]
    public void Plan_WeightsTheApiWouldRefuse_AreRefused(int aws, int idc, string fault)
    {
        var error = Assert.Throws<ArgumentException>(() => Switch(null!).Plan(new Dictionary<string, int> { ["aws"] = aws, ["idc"] = idc }));

        Assert.Contains(fault, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_MissingAndUnknownGroups_AreBothNamed()
    {
        var error = Assert.Throws<ArgumentException>(() => Switch(null!).Plan(new Dictionary<string, int> { ["aws"] = 1, ["dr"] = 1 }));

        Assert.Contains("'idc' has no weight; 'dr' is not a group", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_Weights_ShowsTheCallWithItsParameters()
    {
        var plan = Switch(null!).Plan(ToIdc);

        Assert.Equal(("ELB API", Listener, "aws 0, idc 100", false), (plan.Kind, plan.Target, plan.After, plan.ReadsOnly));
        Assert.Contains("{idc: TargetGroupArn=arn:idc, Weight=100}", plan.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FindUnhealthy_MixedTargets_NamesThoseThatAreNotHealthyNorDraining()
    {
        await using var server = CaptureServer.Answering(Health(("10.0.0.1", "healthy", ""), ("10.0.0.2", "unhealthy", "Target.Timeout"), ("10.0.0.3", "draining", "Target.DeregistrationInProgress")));
        using var elb = TestClients.Elb(server);

        var reasons = await Switch(elb).FindUnhealthyAsync("idc", default);

        Assert.Contains("10.0.0.2:80 of group 'idc' is 'unhealthy' (Target.Timeout)", Assert.Single(reasons), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FindUnhealthy_GroupOfNoListener_SaysHowToHaveItChecked()
    {
        await using var server = CaptureServer.Answering(Health(("10.0.0.1", "unused", "Target.NotInUse")));
        using var elb = TestClients.Elb(server);

        var reasons = await Switch(elb).FindUnhealthyAsync("idc", default);

        Assert.Contains("with weight 0", Assert.Single(reasons), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FindUnhealthy_NoTargets_IsUnhealthy()
    {
        await using var server = CaptureServer.Answering(Health());
        using var elb = TestClients.Elb(server);

        Assert.Contains("has no targets", Assert.Single(await Switch(elb).FindUnhealthyAsync("idc", default)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FindUnhealthy_AllHealthy_IsEmpty()
    {
        await using var server = CaptureServer.Answering(Health(("10.0.0.1", "healthy", "")));
        using var elb = TestClients.Elb(server);

        Assert.Empty(await Switch(elb).FindUnhealthyAsync("idc", default));
    }

    private static ElbListenerSwitch Switch(IAmazonElasticLoadBalancingV2 elb) =>
        new(elb, Listener) { Groups = new Dictionary<string, string> { ["aws"] = "arn:aws", ["idc"] = "arn:idc" } };

    private static CannedAnswer Listeners(string actions) => CannedAnswer.Of("DescribeListeners", Body(actions));

    private static CannedAnswer Modified(int aws, int idc) => CannedAnswer.Of("ModifyListener", Body(Forward(aws, idc)));

    private static string Body(string actions) =>
        $"<Listeners><member><ListenerArn>{Listener}</ListenerArn><DefaultActions>{actions}</DefaultActions></member></Listeners>";

    private static string Forward(int aws, int idc) =>
        $"<member><Type>forward</Type><ForwardConfig><TargetGroups><member><TargetGroupArn>arn:aws</TargetGroupArn><Weight>{aws}</Weight></member><member><TargetGroupArn>arn:idc</TargetGroupArn><Weight>{idc}</Weight></member></TargetGroups></ForwardConfig></member>";

    private static CannedAnswer Health(params (string Id, string State, string Reason)[] targets) => CannedAnswer.Of(
        "DescribeTargetHealth",
        $"<TargetHealthDescriptions>{string.Concat(targets.Select(static target => $"<member><Target><Id>{target.Id}</Id><Port>80</Port></Target><TargetHealth><State>{target.State}</State>{(target.Reason.Length > 0 ? $"<Reason>{target.Reason}</Reason>" : "")}</TargetHealth></member>"))}</TargetHealthDescriptions>");
}
