using System.Reflection;
using System.Text.Json;
using Amazon.Runtime;
using Runbook.Steps.Aws.ElasticLoadBalancingV2;
using Runbook.Steps.Aws.ElasticLoadBalancingV2.Model;
using Runbook.Steps.Aws.Query;
using Runbook.Steps.Aws.Rds;
using Runbook.Steps.Tests.Aws.Query;

namespace Runbook.Steps.Tests.Aws.Wire;

/// <summary>The clients write and read the same bytes as botocore, member by member.</summary>
public sealed class WireTests
{
    public static TheoryData<string> Operations { get; } = [.. Methods().Select(static method => method.Name[..^"Async".Length])];

    public static TheoryData<string> Shapes { get; } = [.. ShapeFields().Select(static field => field.Name).Distinct()];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Operation_EveryMemberSet_IsSentAsBotocoreSendsItAndItsAnswerReadWhole(string operation)
    {
        await using var server = CaptureServer.Answering(new CannedAnswer(200, WireFile.Answer(operation)));
        var method = Methods().Single(candidate => candidate.Name == operation + "Async");
        using var client = ClientOf(method, server);
        var request = Sample(method.GetParameters()[0].ParameterType);

        var call = (Task)method.Invoke(client, [request, CancellationToken.None])!;
        await call;

        Assert.Equal(WireFile.Form(operation), new SortedDictionary<string, string>(server.Requests.Single().Form.ToDictionary(), StringComparer.Ordinal));
        var answer = call.GetType().GetProperty("Result")!.GetValue(call)!;
        var expected = Sample(answer.GetType());
        foreach (var member in WireSample.Members(answer.GetType()))
        {
            Assert.Equal(JsonSerializer.Serialize(member.GetValue(expected)), JsonSerializer.Serialize(member.GetValue(answer)));
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Shape_OfAModelType_HasEveryMember(string name)
    {
        foreach (var field in ShapeFields().Where(candidate => candidate.Name == name))
        {
            var type = field.FieldType.GetGenericArguments()[0];
            var members = (IReadOnlyCollection<string>)field.FieldType.GetProperty("Members")!.GetValue(field.GetValue(null))!;
            Assert.Equal(WireSample.Members(type).Select(static member => member.Name).Order(StringComparer.Ordinal), members.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task Listener_ReadAndWrittenBack_LosesNothing()
    {
        await using var server = new CaptureServer(static request => new CannedAnswer(200, WireFile.Answer(request.Action)));
        using var elb = TestClients.Elb(server);

        var listener = (await elb.DescribeListenersAsync(new DescribeListenersRequest())).Listeners![0];
        await elb.ModifyListenerAsync(new ModifyListenerRequest { ListenerArn = listener.ListenerArn, DefaultActions = listener.DefaultActions });

        var expected = WireFile.Form("ModifyListener").Where(static pair => pair.Key.StartsWith("DefaultActions.", StringComparison.Ordinal)).ToDictionary();
        var sent = server.Requests.Last().Form.Where(static pair => pair.Key.StartsWith("DefaultActions.", StringComparison.Ordinal)).ToDictionary();
        Assert.Equal(expected.OrderBy(static pair => pair.Key, StringComparer.Ordinal), sent.OrderBy(static pair => pair.Key, StringComparer.Ordinal));
        Assert.True(sent.Count > 80, $"Only {sent.Count} members: the sample has shrunk.");
    }

    [Fact]
    public async Task List_EmptyAndAbsent_AreToldApart()
    {
        await using var server = new CaptureServer(static request => new CannedAnswer(200, WireFile.Answer(request.Action)));
        using var elb = TestClients.Elb(server);

        await elb.ModifyListenerAsync(new ModifyListenerRequest { ListenerArn = "l", AlpnPolicy = [] });

        var form = server.Requests.Single().Form;
        Assert.Equal("", form["AlpnPolicy"]);
        Assert.DoesNotContain("Certificates", form.Keys);
    }

    private static IEnumerable<MethodInfo> Methods() => new[] { typeof(IAmazonRDS), typeof(IAmazonElasticLoadBalancingV2) }
        .SelectMany(static type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance))
        .Where(static method => method.Name.EndsWith("Async", StringComparison.Ordinal));

    private static IEnumerable<FieldInfo> ShapeFields() => new[] { typeof(RdsShapes), typeof(ElbShapes) }
        .SelectMany(static type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
        .Where(static field => field.FieldType.GetGenericTypeDefinition() == typeof(Shape<>));

    private static AmazonServiceClient ClientOf(MethodInfo method, CaptureServer server) =>
        method.DeclaringType == typeof(IAmazonRDS) ? TestClients.Rds(server) : TestClients.Elb(server);

    private static object Sample(Type type) =>
        typeof(WireSample).GetMethod(nameof(WireSample.Of))!.MakeGenericMethod(type).Invoke(null, null)!;
}
