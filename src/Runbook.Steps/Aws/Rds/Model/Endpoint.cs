namespace Runbook.Steps.Aws.Rds.Model;

/// <summary>Where an instance listens.</summary>
public class Endpoint
{
    public string? Address { get; set; }

    public int? Port { get; set; }

    public string? HostedZoneId { get; set; }
}
