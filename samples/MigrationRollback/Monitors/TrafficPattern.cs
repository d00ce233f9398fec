using System.Globalization;
using MigrationRollback.Targets;
using Runbook;

namespace MigrationRollback.Monitors;

/// <summary>Whether requests go where they should: after the shift the old side falls to nothing and the new one rises.</summary>
/// <param name="target">Where it looks.</param>
/// <param name="side">The server that should get them all.</param>
public sealed class TrafficPattern(MonitoringTarget target, string side) : IMonitor
{
    /// <inheritdoc/>
    public async Task<Reading> ReadAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        if (target.Proxy is null)
        {
            return NotMeasured.Because("monitoring.haProxy");
        }

        var window = await ProxyWindow.WatchAsync(target, time, cancellationToken);
        // Sessions, not requests: a request that found nobody is counted too.
        var rates = window.Servers.Select(server => (Server: server, PerSecond: window.Grew(server, "stot") / ProxyWindow.Length.TotalSeconds)).ToArray();
        var here = rates.Where(rate => rate.Server == side).Sum(static rate => rate.PerSecond);
        return new Reading
        {
            Ok = here > 0 && rates.All(rate => rate.Server == side || rate.PerSecond == 0),
            Value = here,
            Text = string.Join(", ", rates.Select(static rate => string.Create(CultureInfo.InvariantCulture, $"{rate.Server} {rate.PerSecond:0.#}/s"))) + $" (전부 {side} 쪽이어야 함)",
        };
    }
}
