using Amazon;

namespace Runbook.Steps.Aws.Rds.Model;

/// <summary>The request of DescribeDBParameters. MaxRecords 20 to 100, default 100.</summary>
public class DescribeDBParametersRequest : AmazonRDSRequest
{
    public string? DBParameterGroupName { get; set; }

    public string? Source { get; set; }

    public List<Filter>? Filters { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public int? MaxRecords { get; set; }

    public string? Marker { get; set; }
}
