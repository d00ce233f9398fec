namespace Runbook.Steps.Idc;

/// <summary>A server of a backend, as the runtime API shows it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Weight">The weight that was set, 0 to 256: not the effective one, which a slow start changes.</param>
internal sealed record HaProxyServer(string Name, int Weight);
