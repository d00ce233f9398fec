using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace Runbook.Steps.Tests.Http;

/// <summary>Lends a step virtual time; captures are kept as JSON, as the journal would, and the first one stands.</summary>
public sealed class VirtualContext : StepContext
{
    private readonly ConcurrentDictionary<Type, string> captured = new();

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2025, 7, 1, 3, 0, 0, TimeSpan.Zero));

    public ConcurrentQueue<string> Reports { get; } = new();

    public CancellationToken Token { get; init; }

    public override string RunId => "test-run";

    public override string StepId => "Test.Step";

    public override int Attempt => 1;

    public override TimeProvider Time => Clock;

    public override DateTimeOffset? Deadline => null;

    public override CancellationToken CancellationToken => Token;

    public PlanContext Planning => new() { Time = Clock, CancellationToken = Token };

    public override Task<T> CaptureAsync<T>(T state) =>
        Task.FromResult(JsonSerializer.Deserialize<T>(captured.GetOrAdd(typeof(T), JsonSerializer.Serialize(state)))!);

    public override bool TryGetCaptured<T>([MaybeNullWhen(false)] out T state)
    {
        state = captured.TryGetValue(typeof(T), out var json) ? JsonSerializer.Deserialize<T>(json) : default;
        return state is not null;
    }

    public override void Report(string message) => Reports.Enqueue(message);

    /// <summary>Lets virtual time pass. What waited for it has gone on, up to its next wait, when this returns.</summary>
    public void Advance(TimeSpan by)
    {
        // On xunit's synchronisation context continuations would be queued to the pool and race with the test.
        var xunit = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            Clock.Advance(by);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(xunit);
        }
    }

    /// <summary>Lets virtual time pass until the step has ended; fails when an hour of it does not suffice.</summary>
    public async Task<T> EndAsync<T>(Task<T> step)
    {
        for (var second = 0; second < 3600 && !step.IsCompleted; second++)
        {
            Advance(TimeSpan.FromSeconds(1));
        }

        Assert.True(step.IsCompleted, "The step still waits after an hour of virtual time.");
        return await step;
    }
}
