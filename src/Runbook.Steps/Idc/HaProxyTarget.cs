namespace Runbook.Steps.Idc;

/// <summary>A HAProxy process and the socket of its runtime API.</summary>
public sealed record HaProxyTarget
{
    /// <summary>What people call it: <c>IDC HAProxy</c>. Appears in plans, messages and errors.</summary>
    public required string Name { get; init; }

    /// <summary>Where the runtime API listens: <c>unix:///run/haproxy/admin.sock</c>, or <c>tcp://host:port</c>. It must have been configured with <c>level admin</c>.</summary>
    public required Uri Endpoint { get; init; }
}
