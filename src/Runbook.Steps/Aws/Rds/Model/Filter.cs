using Amazon;

namespace Runbook.Steps.Aws.Rds.Model;

/// <summary>Narrows a list.</summary>
public class Filter
{
    public string? Name { get; set; }

    public List<string>? Values { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
