using System.Diagnostics.CodeAnalysis;

namespace Runbook.Steps.IntegrationTests.MySql;

/// <summary>A context that ends soon.</summary>
internal sealed class DeadlineContext(TimeSpan left) : StepContext
{
    private readonly TestStepContext inner = new();
    private readonly DateTimeOffset deadline = TimeProvider.System.GetUtcNow() + left;

    public override string RunId => inner.RunId;

    public override string StepId => inner.StepId;

    public override int Attempt => inner.Attempt;

    public override TimeProvider Time => inner.Time;

    public override DateTimeOffset? Deadline => deadline;

    public override CancellationToken CancellationToken => inner.CancellationToken;

    public override Task<T> CaptureAsync<T>(T state) => inner.CaptureAsync(state);

    public override bool TryGetCaptured<T>([MaybeNullWhen(false)] out T state) => inner.TryGetCaptured(out state);

    public override void Report(string message) => inner.Report(message);
}
