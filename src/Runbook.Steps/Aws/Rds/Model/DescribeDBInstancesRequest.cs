using Amazon;

namespace Runbook.Steps.Aws.Rds.Model;

/// <summary>The request of DescribeDBInstances. MaxRecords 20 to 100, default 100.</summary>
public class DescribeDBInstancesRequest : AmazonRDSRequest
{
    public string? DBInstanceIdentifier { get; set; }

    public List<Filter>? Filters { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public int? MaxRecords { get; set; }

    public string? Marker { get; set; }
}
