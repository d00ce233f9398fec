using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Runbook.Steps.IntegrationTests;

/// <summary>Runs one step without an engine: real clock, captures kept as JSON as the journal would.</summary>
public sealed class TestStepContext : StepContext
{
    private readonly ConcurrentDictionary<Type, string> captured = new();

    public override string RunId => "test-run";

    public override string StepId => "Test.Step";

    public override int Attempt => 1;

    public override TimeProvider Time { get; } = TimeProvider.System;

    public override DateTimeOffset? Deadline => null;

    public override CancellationToken CancellationToken => Token;

    public CancellationToken Token { get; init; }

    public ConcurrentQueue<string> Reports { get; } = new();

    public override Task<T> CaptureAsync<T>(T state) =>
        Task.FromResult(JsonSerializer.Deserialize<T>(captured.GetOrAdd(typeof(T), JsonSerializer.Serialize(state)))!);

    public override bool TryGetCaptured<T>([MaybeNullWhen(false)] out T state)
    {
        state = captured.TryGetValue(typeof(T), out var json) ? JsonSerializer.Deserialize<T>(json) : default;
        return state is not null;
    }

    public override void Report(string message) => Reports.Enqueue(message);
}
