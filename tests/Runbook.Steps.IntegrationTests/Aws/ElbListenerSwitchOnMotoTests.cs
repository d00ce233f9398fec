using System.Globalization;
using System.Xml.Linq;
using Runbook.Steps.Aws;
using Runbook.Steps.Aws.ElasticLoadBalancingV2;
using Runbook.Steps.Aws.ElasticLoadBalancingV2.Model;

namespace Runbook.Steps.IntegrationTests.Aws;

[Collection(MotoCollection.Name)]
public sealed class ElbListenerSwitchOnMotoTests(MotoServer moto)
{
    [Fact]
    public async Task SetWeights_PlainForward_BecomesWeightedAndIsReadBack()
    {
        using var elb = moto.Elb();
        var (listener, aws, idc) = await CreateAsync("plain");
        var traffic = new ElbListenerSwitch(elb, listener) { Groups = new Dictionary<string, string> { ["aws"] = aws, ["idc"] = idc } };
        Assert.Equal(new Dictionary<string, int> { ["aws"] = 100, ["idc"] = 0 }, await traffic.ReadWeightsAsync(default));

        await traffic.SetWeightsAsync(new Dictionary<string, int> { ["aws"] = 0, ["idc"] = 100 }, default);

        Assert.Equal(new Dictionary<string, int> { ["aws"] = 0, ["idc"] = 100 }, await traffic.ReadWeightsAsync(default));
        var seen = await moto.CallElbAsync("DescribeListeners", ("ListenerArns.member.1", listener));
        Assert.Equal(["0", "100"], seen.Descendants().Where(static element => element.Name.LocalName == "Weight").Select(static element => element.Value));
    }

    [Fact]
    public async Task SetWeights_ListenerWithLoginAndStickiness_KeepsBoth()
    {
        using var elb = moto.Elb();
        var (listener, aws, idc) = await CreateAsync("kept");
        await elb.ModifyListenerAsync(new ModifyListenerRequest
        {
            ListenerArn = listener,
            DefaultActions =
            [
                new()
                {
                    Type = ActionTypeEnum.AuthenticateCognito,
                    Order = 1,
                    AuthenticateCognitoConfig = new AuthenticateCognitoActionConfig
                    {
                        UserPoolArn = $"arn:aws:cognito-idp:{MotoServer.Region}:123456789012:userpool/p",
                        UserPoolClientId = "client",
                        UserPoolDomain = "domain",
                        Scope = "openid",
                        SessionTimeout = 3600,
                        OnUnauthenticatedRequest = AuthenticateCognitoActionConditionalBehaviorEnum.Authenticate,
                        AuthenticationRequestExtraParams = new Dictionary<string, string> { ["prompt"] = "login" },
                    },
                },
                new()
                {
                    Type = ActionTypeEnum.Forward,
                    Order = 2,
                    ForwardConfig = new ForwardActionConfig
                    {
                        TargetGroups = [new TargetGroupTuple { TargetGroupArn = aws, Weight = 90 }, new TargetGroupTuple { TargetGroupArn = idc, Weight = 10 }],
                        TargetGroupStickinessConfig = new TargetGroupStickinessConfig { Enabled = true, DurationSeconds = 300 },
                    },
                },
            ],
        });
        var before = await moto.CallElbAsync("DescribeListeners", ("ListenerArns.member.1", listener));

        var traffic = new ElbListenerSwitch(elb, listener) { Groups = new Dictionary<string, string> { ["aws"] = aws, ["idc"] = idc } };
        await traffic.SetWeightsAsync(new Dictionary<string, int> { ["aws"] = 0, ["idc"] = 100 }, default);

        var after = await moto.CallElbAsync("DescribeListeners", ("ListenerArns.member.1", listener));
        Assert.Equal(WithoutWeights(before), WithoutWeights(after));
        Assert.Equal(new Dictionary<string, int> { ["aws"] = 0, ["idc"] = 100 }, await traffic.ReadWeightsAsync(default));
    }

    [Fact]
    public async Task FindUnhealthy_RegisteredAndNot_AreToldApart()
    {
        using var elb = moto.Elb();
        var (listener, aws, idc) = await CreateAsync("health");
        await moto.CallElbAsync("RegisterTargets", ("TargetGroupArn", idc), ("Targets.member.1.Id", "10.0.0.1"), ("Targets.member.1.Port", "8080"));
        var traffic = new ElbListenerSwitch(elb, listener) { Groups = new Dictionary<string, string> { ["aws"] = aws, ["idc"] = idc } };

        Assert.Empty(await traffic.FindUnhealthyAsync("idc", default));
        Assert.Contains("has no targets", Assert.Single(await traffic.FindUnhealthyAsync("aws", default)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DescribeTargetGroups_ByArn_AreRead()
    {
        using var elb = moto.Elb();
        var (_, aws, _) = await CreateAsync("groups");

        var group = Assert.Single((await elb.DescribeTargetGroupsAsync(new DescribeTargetGroupsRequest { TargetGroupArns = [aws] })).TargetGroups!);

        Assert.Equal((ProtocolEnum.HTTP, 80, TargetTypeEnum.Ip), (group.Protocol, group.Port, group.TargetType));
    }

    [Fact]
    public async Task ReadWeights_UnknownListener_SaysWhatToCheck()
    {
        using var elb = moto.Elb();
        var arn = $"arn:aws:elasticloadbalancing:{MotoServer.Region}:123456789012:listener/app/nobody/1/2";
        var traffic = new ElbListenerSwitch(elb, arn) { Groups = new Dictionary<string, string> { ["aws"] = "a" } };

        var error = await Assert.ThrowsAsync<AwsStepException>(() => traffic.ReadWeightsAsync(default));

        Assert.Contains("Check the ARN", error.Message, StringComparison.Ordinal);
    }

    private static string WithoutWeights(XElement answer)
    {
        var actions = new XElement(answer.Descendants().Single(static element => element.Name.LocalName == "DefaultActions"));
        actions.Descendants().Where(static element => element.Name.LocalName == "Weight").Remove();
        return actions.ToString();
    }

    private static string Value(XElement answer, string name) => answer.Descendants().First(element => element.Name.LocalName == name).Value;

    private async Task<(string Listener, string Aws, string Idc)> CreateAsync(string name)
    {
        var subnets = (await moto.CallAsync("ec2", "2016-11-15", "DescribeSubnets")).Descendants().Where(static element => element.Name.LocalName == "subnetId").Select(static element => element.Value).Take(2).ToList();
        var vpc = Value(await moto.CallAsync("ec2", "2016-11-15", "DescribeVpcs"), "vpcId");
        var balancer = Value(await moto.CallElbAsync("CreateLoadBalancer", ("Name", name), ("Subnets.member.1", subnets[0]), ("Subnets.member.2", subnets[1])), "LoadBalancerArn");
        var groups = new List<string>();
        foreach (var side in new[] { "aws", "idc" })
        {
            groups.Add(Value(await moto.CallElbAsync("CreateTargetGroup", ("Name", $"{name}-{side}"), ("Protocol", "HTTP"), ("Port", "80"), ("VpcId", vpc), ("TargetType", "ip")), "TargetGroupArn"));
        }

        var listener = Value(
            await moto.CallElbAsync("CreateListener", ("LoadBalancerArn", balancer), ("Protocol", "HTTP"), ("Port", 80.ToString(CultureInfo.InvariantCulture)), ("DefaultActions.member.1.Type", "forward"), ("DefaultActions.member.1.TargetGroupArn", groups[0])),
            "ListenerArn");
        return (listener, groups[0], groups[1]);
    }
}
