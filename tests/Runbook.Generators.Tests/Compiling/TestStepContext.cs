namespace Runbook.Generators.Tests.Compiling;

/// <summary>The least that generated delegates need of a context.</summary>
internal sealed class TestStepContext(CancellationToken cancellationToken) : StepContext
{
    public override string RunId => "run";

    public override string StepId => "step";

    public override int Attempt => 1;

    public override TimeProvider Time => TimeProvider.System;

    public override DateTimeOffset? Deadline => null;

    public override CancellationToken CancellationToken { get; } = cancellationToken;

    public override Task<T> CaptureAsync<T>(T state) => Task.FromResult(state);

    public override bool TryGetCaptured<T>(out T state)
    {
        state = default!;
        return false;
    }

    public override void Report(string message)
    {
    }
}
