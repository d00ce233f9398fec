using Amazon;

namespace Runbook.Steps.Aws.Rds.Model;

/// <summary>The request of DescribeDBParameterGroups.</summary>
public class DescribeDBParameterGroupsRequest : AmazonRDSRequest
{
    public string? DBParameterGroupName { get; set; }

    public List<Filter>? Filters { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public int? MaxRecords { get; set; }

    public string? Marker { get; set; }
}
