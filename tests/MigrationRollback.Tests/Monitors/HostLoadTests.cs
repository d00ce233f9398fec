using MigrationRollback.Monitors;
using MigrationRollback.Targets;

namespace MigrationRollback.Tests.Monitors;

public sealed class HostLoadTests : IDisposable
{
    private readonly DirectoryInfo procfs = Directory.CreateTempSubdirectory();
    private readonly WatchedTime time = new();

    public void Dispose() => procfs.Delete(recursive: true);

    [Theory]
    [InlineData(800, 300_000, true)]
    [InlineData(980, 300_000, false)]
    [InlineData(800, 50_000, false)]
    public async Task Read_CpuSinceTheFirstLook_AndMemoryThatCanBeHad(int busy, int available, bool ok)
    {
        Write(1_000_000, 5_000, 1_000, available);
        var reading = new HostLoad(new MonitoringTarget { Procfs = procfs.FullName }).ReadAsync(time, CancellationToken.None);
        await time.Awaited;
        Write(1_000_000 + busy, 5_000 + (1_000 - busy), 1_000, available);
        time.Advance(TimeSpan.FromSeconds(2));

        var (isOk, value) = ((await reading).Ok, (await reading).Value);

        Assert.Equal((ok, busy / 10.0), (isOk, value));
    }

    [Fact]
    public async Task Read_ThisMachine_HasNumbers()
    {
        var reading = new HostLoad(new MonitoringTarget { Procfs = "/proc", Limits = new MonitoringLimits { CpuPercent = 100, MemoryPercent = 100 } }).ReadAsync(time, CancellationToken.None);
        await time.Awaited;
        time.Advance(TimeSpan.FromSeconds(2));

        Assert.True((await reading).Ok, (await reading).Text);
    }

    private void Write(int busy, int idle, int wait, int available)
    {
        File.WriteAllText(Path.Combine(procfs.FullName, "stat"), $"cpu  {busy} 0 0 {idle} {wait} 0 0 0 0 0\ncpu0 1 1 1 1 1 1 1 1 1 1\n");
        File.WriteAllText(Path.Combine(procfs.FullName, "meminfo"), $"MemTotal:        1000000 kB\nMemFree:           10000 kB\nMemAvailable:     {available} kB\n");
    }
}
