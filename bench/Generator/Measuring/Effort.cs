using System.Diagnostics;

namespace Runbook.Generators.Bench.Measuring;

/// <summary>What something took, in milliseconds.</summary>
/// <param name="Cpu">Of this process, all threads.</param>
/// <param name="Wall">By the clock: on a busy machine mostly what others took.</param>
internal readonly record struct Effort(double Cpu, double Wall)
{
    public static Effort Of(Action action)
    {
        // Garbage of whoever ran before is not this one's.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        var cpu = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        action();
        var wall = Stopwatch.GetElapsedTime(start);
        return new Effort((Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds, wall.TotalMilliseconds);
    }
}
