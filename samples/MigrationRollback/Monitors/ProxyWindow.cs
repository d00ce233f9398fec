using MigrationRollback.Targets;

namespace MigrationRollback.Monitors;

/// <summary>What the proxy counted during a few seconds. Its counters start when it does, so a share since then would hide what goes wrong now.</summary>
/// <param name="before">At the begin.</param>
/// <param name="after">At the end.</param>
/// <param name="backend">The backend.</param>
internal sealed class ProxyWindow(IReadOnlyList<ProxyRow> before, IReadOnlyList<ProxyRow> after, string backend)
{
    /// <summary>Shorter than any interval at which a monitor samples.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(5);

    /// <summary>The servers of the backend.</summary>
    public IEnumerable<string> Servers => after.Where(row => row.Proxy == backend && row.Server != "BACKEND").Select(static row => row.Server);

    /// <summary>Watches for <see cref="Length"/>.</summary>
    public static async Task<ProxyWindow> WatchAsync(MonitoringTarget target, TimeProvider time, CancellationToken cancellationToken)
    {
        var before = await ProxyStatistics.ReadAsync(target.Proxy!, cancellationToken);
        await Task.Delay(Length, time, cancellationToken);
        return new ProxyWindow(before, await ProxyStatistics.ReadAsync(target.Proxy!, cancellationToken), target.Backend);
    }

    /// <summary>By how much a counter grew. A proxy that was restarted meanwhile counts from 0 again: then all of it is new.</summary>
    public double Grew(string server, string field)
    {
        var now = Find(after, server)[field];
        var earlier = before.FirstOrDefault(row => row.Proxy == backend && row.Server == server)?[field] ?? 0;
        return now >= earlier ? now - earlier : now;
    }

    private ProxyRow Find(IReadOnlyList<ProxyRow> rows, string server) => rows.FirstOrDefault(row => row.Proxy == backend && row.Server == server)
        ?? throw new InvalidDataException($"The proxy has no '{server}' in backend '{backend}'. Correct monitoring.backend in the targets file.");
}
