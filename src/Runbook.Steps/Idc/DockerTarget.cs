namespace Runbook.Steps.Idc;

/// <summary>A container of a Docker Engine, and where that engine listens.</summary>
public sealed record DockerTarget
{
    /// <summary>What people call it: <c>IDC MySQL</c>. Appears in plans, messages and errors.</summary>
    public required string Name { get; init; }

    /// <summary>Where the engine listens: <c>unix:///var/run/docker.sock</c>, or <c>http://host:2375</c>.</summary>
    public required Uri Endpoint { get; init; }

    /// <summary>The container's name or id.</summary>
    public required string Container { get; init; }
}
