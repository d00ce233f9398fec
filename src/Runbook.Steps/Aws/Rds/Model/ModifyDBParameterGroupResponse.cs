using Amazon.Runtime;

namespace Runbook.Steps.Aws.Rds.Model;

/// <summary>The answer of ModifyDBParameterGroup.</summary>
public class ModifyDBParameterGroupResponse : AmazonWebServiceResponse
{
    public string? DBParameterGroupName { get; set; }
}
