using Microsoft.Extensions.Time.Testing;

namespace MigrationRollback.Tests.Monitors;

/// <summary>A clock that stands still, and tells when somebody waits for it.</summary>
internal sealed class WatchedTime : FakeTimeProvider
{
    private readonly TaskCompletionSource awaited = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the first timer is set.</summary>
    public Task Awaited => awaited.Task;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        awaited.TrySetResult();
        return timer;
    }
}
