using System.Globalization;
using MigrationRollback.Targets;
using Runbook;
using Runbook.Steps.MySql;

namespace MigrationRollback.Monitors;

/// <summary>What the IDC's database is busy with: statements that run, and statements that wait for a row.</summary>
/// <param name="database">The database.</param>
/// <param name="limits">What is still good.</param>
public sealed class DatabaseLoad(MySqlTarget database, MonitoringLimits limits) : IMonitor
{
    /// <inheritdoc/>
    public async Task<Reading> ReadAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        await using var session = await MySqlReader.OpenAsync(database, cancellationToken);
        var running = Reading.AtMost("실행 중인 쿼리", Number(await session.ReadAsync("SHOW GLOBAL STATUS LIKE 'Threads_running'", cancellationToken)), limits.ThreadsRunning);
        var waiting = Reading.AtMost("잠금 대기", Number(await session.ReadAsync("SHOW GLOBAL STATUS LIKE 'Innodb_row_lock_current_waits'", cancellationToken)), limits.LockWaits);
        return new Reading { Ok = running.Ok && waiting.Ok, Text = $"{running.Text}, {waiting.Text}", Value = running.Value };
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
