using Amazon;
using Amazon.Runtime;

namespace Runbook.Steps.Aws.Rds.Model;

/// <summary>The answer of DescribeDBInstances.</summary>
public class DescribeDBInstancesResponse : AmazonWebServiceResponse
{
    public string? Marker { get; set; }

    public List<DBInstance>? DBInstances { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
