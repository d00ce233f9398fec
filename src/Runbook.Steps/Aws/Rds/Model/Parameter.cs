using Amazon;

namespace Runbook.Steps.Aws.Rds.Model;

/// <summary>A parameter of a group.</summary>
public class Parameter
{
    public string? ParameterName { get; set; }

    public string? ParameterValue { get; set; }

    public string? Description { get; set; }

    public string? Source { get; set; }

    public string? ApplyType { get; set; }

    public string? DataType { get; set; }

    public string? AllowedValues { get; set; }

    public bool? IsModifiable { get; set; }

    public string? MinimumEngineVersion { get; set; }

    public ApplyMethod? ApplyMethod { get; set; }

    public List<string>? SupportedEngineModes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
