using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Runbook.Steps.Tests.Aws;

/// <summary>Runs one step without an engine; captures are kept as JSON, as the journal would.</summary>
internal sealed class UnitStepContext : StepContext
{
    private readonly Dictionary<Type, string> captured = [];

    public override string RunId => "run";

    public override string StepId => "Phase.Track.Step";

    public override int Attempt => 1;

    public override TimeProvider Time => TimeProvider.System;

    public override DateTimeOffset? Deadline => null;

    public override CancellationToken CancellationToken => default;

    public override Task<T> CaptureAsync<T>(T state)
    {
        captured.TryAdd(typeof(T), JsonSerializer.Serialize(state));
        return Task.FromResult(JsonSerializer.Deserialize<T>(captured[typeof(T)])!);
    }

    public override bool TryGetCaptured<T>([MaybeNullWhen(false)] out T state)
    {
        state = captured.TryGetValue(typeof(T), out var json) ? JsonSerializer.Deserialize<T>(json) : default;
        return state is not null;
    }

    public override void Report(string message)
    {
    }
}
