using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal.Endpoints.StandardLibrary;

namespace Runbook.Steps.Aws.Query;

/// <summary>The endpoint rules that RDS and ELBv2 have in common; only the prefix differs.</summary>
internal static class QueryEndpoints
{
    public static Endpoint Resolve(string prefix, ClientConfig config, string? alternateRegion)
    {
        var (fips, dual) = (config.UseFIPSEndpoint, config.UseDualstackEndpoint);
        if (!string.IsNullOrEmpty(config.ServiceURL))
        {
            return fips || dual
                ? throw new AmazonClientException($"FIPS and dual-stack are not supported together with the custom endpoint '{config.ServiceURL}'. Drop one of them.")
                : new Endpoint(config.ServiceURL);
        }

        var region = alternateRegion ?? config.RegionEndpoint?.SystemName
            ?? throw new AmazonClientException($"No region for '{prefix}'. Set RegionEndpoint, or AWS_REGION.");
        var partition = Fn.Partition(region);
        if ((fips && !partition.supportsFIPS) || (dual && !partition.supportsDualStack))
        {
            throw new AmazonClientException($"The partition '{partition.name}' of region '{region}' does not support {(fips ? "FIPS" : "")}{(fips && dual ? " with " : "")}{(dual ? "dual-stack" : "")} endpoints.");
        }

        var host = (fips, dual) switch
        {
            (true, true) => $"{prefix}-fips.{region}.{partition.dualStackDnsSuffix}",
            (true, false) when partition.name == "aws-us-gov" => $"{prefix}.{region}.amazonaws.com",
            (true, false) => $"{prefix}-fips.{region}.{partition.dnsSuffix}",
            (false, true) => $"{prefix}.{region}.{partition.dualStackDnsSuffix}",
            _ => $"{prefix}.{region}.{partition.dnsSuffix}",
        };
        return new Endpoint($"https://{host}");
    }
}
