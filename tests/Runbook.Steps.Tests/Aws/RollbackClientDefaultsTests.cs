using Amazon;
using Amazon.Runtime;
using Runbook.Steps.Aws;
using Runbook.Steps.Aws.ElasticLoadBalancingV2;
using Runbook.Steps.Aws.Rds;

namespace Runbook.Steps.Tests.Aws;

public sealed class RollbackClientDefaultsTests
{
    [Fact]
    public void Apply_RegionalEndpoint_SetsTimeoutsAndRetries()
    {
        var config = RollbackClientDefaults.Apply(new AmazonRDSConfig { RegionEndpoint = RegionEndpoint.APNortheast2 });

        Assert.Equal(TimeSpan.FromSeconds(3), config.ConnectTimeout);
        Assert.Equal(TimeSpan.FromSeconds(10), config.Timeout);
        Assert.Equal((RequestRetryMode.Standard, 2, 0), (config.RetryMode, config.MaxErrorRetry, config.MaxStaleConnectionRetries));
        Assert.Equal(RegionEndpoint.APNortheast2, config.RegionEndpoint);
    }

    [Fact]
    public void Apply_CustomEndpointWithoutRegion_IsRefused()
    {
        var config = new AmazonElasticLoadBalancingV2Config { ServiceURL = "http://127.0.0.1:1" };

        var error = Assert.Throws<ArgumentException>(() => RollbackClientDefaults.Apply(config));

        Assert.Contains("Set AuthenticationRegion", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Apply_CustomEndpointWithRegion_KeepsIt()
    {
        var config = RollbackClientDefaults.Apply(new AmazonRDSConfig { ServiceURL = "http://127.0.0.1:1", AuthenticationRegion = "ap-northeast-2" });

        Assert.Equal("ap-northeast-2", config.AuthenticationRegion);
    }
}
