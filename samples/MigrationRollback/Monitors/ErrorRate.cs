using System.Globalization;
using MigrationRollback.Targets;
using Runbook;

namespace MigrationRollback.Monitors;

/// <summary>The share of requests that end in 5xx, the proxy's own included.</summary>
/// <param name="target">Where it looks.</param>
public sealed class ErrorRate(MonitoringTarget target) : IMonitor
{
    /// <inheritdoc/>
    public async Task<Reading> ReadAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        if (target.Proxy is null)
        {
            return NotMeasured.Because("monitoring.haProxy");
        }

        var window = await ProxyWindow.WatchAsync(target, time, cancellationToken);
        var (requests, errors) = (window.Grew("BACKEND", "req_tot"), window.Grew("BACKEND", "hrsp_5xx"));
        if (requests < target.Limits.RequestsToJudge)
        {
            return new Reading
            {
                Ok = errors == 0,
                Text = string.Create(CultureInfo.InvariantCulture, $"요청 {requests:0}건 중 오류 {errors:0}건 (요청이 {target.Limits.RequestsToJudge:0}건 미만이면 오류가 하나도 없어야 함)"),
            };
        }

        return Reading.AtMost(string.Create(CultureInfo.InvariantCulture, $"요청 {requests:0}건 중 오류"), 100 * errors / requests, target.Limits.ErrorPercent, "%");
    }
}
