using MigrationRollback.Targets;
using Runbook;

namespace MigrationRollback.Monitors;

/// <summary>How long the shop takes to answer: the proxy's mean over its last 1,024 requests. It knows no percentiles.</summary>
/// <param name="target">Where it looks.</param>
public sealed class ResponseTime(MonitoringTarget target) : IMonitor
{
    /// <inheritdoc/>
    public async Task<Reading> ReadAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        if (target.Proxy is not { } proxy)
        {
            return NotMeasured.Because("monitoring.haProxy");
        }

        var rows = await ProxyStatistics.ReadAsync(proxy, cancellationToken);
        var backend = rows.FirstOrDefault(row => row.Proxy == target.Backend && row.Server == "BACKEND")
            ?? throw new InvalidDataException($"{proxy.Name} has no backend '{target.Backend}'. Correct monitoring.backend in the targets file.");
        return Reading.AtMost("평균 응답 시간", backend["rtime"], target.Limits.ResponseMilliseconds, "ms");
    }
}
