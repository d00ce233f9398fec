using Runbook.Engine.People;

namespace Runbook.Engine.Runs;

/// <summary>How a run is run.</summary>
public sealed record RunOptions
{
    /// <summary>The directory that holds the runs' folders.</summary>
    public required string RunsDirectory { get; init; }

    /// <summary>Who runs it: never approves its gates.</summary>
    public required Peer Executor { get; init; }

    /// <summary>Who holds which role.</summary>
    public required Operators Operators { get; init; }

    /// <summary>Told what happens, as it happens, on the run's own loop: it must not block. Default: nobody.</summary>
    public IRunObserver? Observer { get; init; }

    /// <summary>The clock. Default: the system's.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>How long a step may take to end after it was cancelled, before the engine goes on without it. Default: 5 s.</summary>
    public TimeSpan CancellationGrace { get; init; } = TimeSpan.FromSeconds(5);
}
