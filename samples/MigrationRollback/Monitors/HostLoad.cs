using System.Globalization;
using MigrationRollback.Targets;
using Runbook;

namespace MigrationRollback.Monitors;

/// <summary>Processors and memory of the IDC's database host, from its process file system.</summary>
/// <param name="target">Where it looks.</param>
public sealed class HostLoad(MonitoringTarget target) : IMonitor
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    public async Task<Reading> ReadAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        if (target.Procfs is not { } procfs)
        {
            return NotMeasured.Because("monitoring.procfs");
        }

        var (busyBefore, totalBefore) = await ReadProcessorsAsync(procfs, cancellationToken);
        await Task.Delay(Window, time, cancellationToken);
        var (busy, total) = await ReadProcessorsAsync(procfs, cancellationToken);
        var cpu = Reading.AtMost("CPU", total == totalBefore ? 0 : 100.0 * (busy - busyBefore) / (total - totalBefore), target.Limits.CpuPercent, "%");
        var memory = Reading.AtMost("메모리", await ReadMemoryAsync(procfs, cancellationToken), target.Limits.MemoryPercent, "%");
        return new Reading { Ok = cpu.Ok && memory.Ok, Text = $"{cpu.Text}, {memory.Text}", Value = cpu.Value };
    }

    // cpu  user nice system idle iowait irq softirq steal …
    private static async Task<(long Busy, long Total)> ReadProcessorsAsync(string procfs, CancellationToken cancellationToken)
    {
        var lines = await File.ReadAllLinesAsync(Path.Combine(procfs, "stat"), cancellationToken);
        var ticks = lines.Single(static line => line.StartsWith("cpu ", StringComparison.Ordinal))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Take(8).Select(static text => long.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        var total = ticks.Sum();
        return (total - ticks[3] - ticks[4], total);
    }

    // Available, not free: what caches hold is given back.
    private static async Task<double> ReadMemoryAsync(string procfs, CancellationToken cancellationToken)
    {
        var lines = await File.ReadAllLinesAsync(Path.Combine(procfs, "meminfo"), cancellationToken);
        return 100 - (100 * Kilobytes(lines, "MemAvailable:") / Kilobytes(lines, "MemTotal:"));
    }

    private static double Kilobytes(IEnumerable<string> lines, string name) =>
        double.Parse(lines.Single(line => line.StartsWith(name, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
}
