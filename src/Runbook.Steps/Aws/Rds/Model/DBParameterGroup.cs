namespace Runbook.Steps.Aws.Rds.Model;

/// <summary>A parameter group.</summary>
public class DBParameterGroup
{
    public string? DBParameterGroupName { get; set; }

    public string? DBParameterGroupFamily { get; set; }

    public string? Description { get; set; }

    public string? DBParameterGroupArn { get; set; }
}
