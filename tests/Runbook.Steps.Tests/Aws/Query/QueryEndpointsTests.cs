using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Runbook.Steps.Aws.ElasticLoadBalancingV2;
using Runbook.Steps.Aws.ElasticLoadBalancingV2.Model;
using Runbook.Steps.Aws.Rds;

namespace Runbook.Steps.Tests.Aws.Query;

/// <summary>Against the rule sets of botocore for both services.</summary>
public sealed class QueryEndpointsTests
{
    [Theory]
    [InlineData("ap-northeast-2", false, false, "https://rds.ap-northeast-2.amazonaws.com")]
    [InlineData("us-east-1", true, false, "https://rds-fips.us-east-1.amazonaws.com")]
    [InlineData("us-east-1", false, true, "https://rds.us-east-1.api.aws")]
    [InlineData("us-east-1", true, true, "https://rds-fips.us-east-1.api.aws")]
    [InlineData("us-gov-west-1", true, false, "https://rds.us-gov-west-1.amazonaws.com")]
    [InlineData("cn-north-1", false, false, "https://rds.cn-north-1.amazonaws.com.cn")]
    public void Rds_InARegion_HasTheOfficialEndpoint(string region, bool fips, bool dual, string expected)
    {
        var config = new AmazonRDSConfig { RegionEndpoint = RegionEndpoint.GetBySystemName(region), UseFIPSEndpoint = fips, UseDualstackEndpoint = dual };

        Assert.Equal(expected, Resolve(config));
    }

    [Fact]
    public void Elb_InARegion_HasTheOfficialEndpoint()
    {
        var config = new AmazonElasticLoadBalancingV2Config { RegionEndpoint = RegionEndpoint.APNortheast2 };

        Assert.Equal("https://elasticloadbalancing.ap-northeast-2.amazonaws.com", Resolve(config));
    }

    [Fact]
    public void CustomEndpoint_WithFips_IsRefused()
    {
        var config = new AmazonRDSConfig { ServiceURL = "http://127.0.0.1:1", UseFIPSEndpoint = true };

        Assert.Throws<AmazonClientException>(() => Resolve(config));
    }

    private static string Resolve(ClientConfig config) =>
        config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(new DescribeListenersRequest())).URL;
}
