using Runbook.Steps.Idc;

namespace MigrationRollback.Targets;

/// <summary>Where the monitors look. What is not named here is not measured, and a monitor that measures nothing says so and is not content.</summary>
public sealed record MonitoringTarget
{
    /// <summary>The proxy before the shops. Default: none.</summary>
    public HaProxyTarget? Proxy { get; init; }

    /// <summary>Its backend; its servers are named as the load balancer's groups are: <c>aws</c>, <c>idc</c>.</summary>
    public string Backend { get; init; } = "shop";

    /// <summary>The process file system of the IDC's database host, where the tool runs on it: <c>/proc</c>. Default: none.</summary>
    public string? Procfs { get; init; }

    /// <summary>What is still good.</summary>
    public MonitoringLimits Limits { get; init; } = new();
}
