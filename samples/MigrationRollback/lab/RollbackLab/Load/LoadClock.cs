namespace RollbackLab.Load;

/// <summary>Wall time that never jumps: a correction of the machine's clock must not look like an outage.</summary>
internal sealed class LoadClock
{
    private readonly long startedAt = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
    private readonly long startedTicks = TimeProvider.System.GetTimestamp();

    public long Now => startedAt + (long)TimeProvider.System.GetElapsedTime(startedTicks).TotalMilliseconds;
}
