namespace MigrationRollback.Targets.File;

/// <summary>What the monitors read. All of it may be left out.</summary>
internal sealed record MonitoringEntry
{
    /// <summary><c>unix:///run/haproxy/admin.sock</c>, or <c>tcp://host:port</c>.</summary>
    public Uri? HaProxy { get; init; }

    public string Backend { get; init; } = "shop";

    public string? Procfs { get; init; }

    public MonitoringLimits Limits { get; init; } = new();
}
