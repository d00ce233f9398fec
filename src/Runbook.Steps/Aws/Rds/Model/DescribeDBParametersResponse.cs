using Amazon;
using Amazon.Runtime;

namespace Runbook.Steps.Aws.Rds.Model;

/// <summary>The answer of DescribeDBParameters.</summary>
public class DescribeDBParametersResponse : AmazonWebServiceResponse
{
    public List<Parameter>? Parameters { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string? Marker { get; set; }
}
