using Amazon;

namespace Runbook.Steps.Aws.Rds.Model;

/// <summary>The request of ModifyDBParameterGroup. At most 20 parameters; a change reaches every instance of the group.</summary>
public class ModifyDBParameterGroupRequest : AmazonRDSRequest
{
    public string? DBParameterGroupName { get; set; }

    public List<Parameter>? Parameters { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
