using Amazon;
using Amazon.Runtime;

namespace Runbook.Steps.Aws.Rds.Model;

/// <summary>The answer of DescribeDBParameterGroups.</summary>
public class DescribeDBParameterGroupsResponse : AmazonWebServiceResponse
{
    public string? Marker { get; set; }

    public List<DBParameterGroup>? DBParameterGroups { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
