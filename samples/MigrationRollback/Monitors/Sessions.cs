using System.Globalization;
using MigrationRollback.Targets;
using Runbook;

namespace MigrationRollback.Monitors;

/// <summary>How many connections users hold at the front door: too few, and they do not get in; too many, and they pile up.</summary>
/// <param name="target">Where it looks.</param>
public sealed class Sessions(MonitoringTarget target) : IMonitor
{
    /// <inheritdoc/>
    public async Task<Reading> ReadAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        if (target.Proxy is not { } proxy)
        {
            return NotMeasured.Because("monitoring.haProxy");
        }

        var rows = await ProxyStatistics.ReadAsync(proxy, cancellationToken);
        var sessions = rows.Where(static row => row.Server == "FRONTEND").Sum(static row => row["scur"]);
        var (least, most) = (target.Limits.SessionsAtLeast, target.Limits.SessionsAtMost);
        return new Reading
        {
            Ok = sessions >= least && sessions <= most,
            Value = sessions,
            Text = string.Create(CultureInfo.InvariantCulture, $"접속 {sessions:0}개 (정상 {least:0}~{most:0}개)"),
        };
    }
}
