namespace Runbook.Steps.Aws.Rds.Model;

/// <summary>A security group of an instance.</summary>
public class VpcSecurityGroupMembership
{
    public string? VpcSecurityGroupId { get; set; }

    public string? Status { get; set; }
}
