using Amazon.Runtime;
using Runbook.Steps.Aws;
using Runbook.Steps.Aws.ElasticLoadBalancingV2;
using Runbook.Steps.Aws.Rds;

namespace Runbook.Steps.Tests.Aws.Query;

/// <summary>Clients that speak to a capture server, with the settings of a rollback.</summary>
internal static class TestClients
{
    public static BasicAWSCredentials Credentials { get; } = new("AKIATEST", "secret");

    public static AmazonRDSClient Rds(CaptureServer server) => new(Credentials, RollbackClientDefaults.Apply(
        new AmazonRDSConfig { ServiceURL = server.Url, AuthenticationRegion = "ap-northeast-2" }));

    public static AmazonElasticLoadBalancingV2Client Elb(CaptureServer server) => new(Credentials, RollbackClientDefaults.Apply(
        new AmazonElasticLoadBalancingV2Config { ServiceURL = server.Url, AuthenticationRegion = "ap-northeast-2" }));
}
