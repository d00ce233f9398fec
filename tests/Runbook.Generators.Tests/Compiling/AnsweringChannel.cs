namespace Runbook.Generators.Tests.Compiling;

/// <summary>Gives one answer, and keeps what it was asked.</summary>
internal sealed class AnsweringChannel(object answer) : IPersonChannel
{
    public object Answer => answer;

    public StepRef? Step { get; private set; }

    public IReadOnlyList<object?> Shown { get; private set; } = [];

    public CancellationToken Token { get; private set; }

    public Task<object?> AskAsync(StepRef step, IReadOnlyList<object?> shown, CancellationToken cancellationToken)
    {
        (Step, Shown, Token) = (step, shown, cancellationToken);
        return Task.FromResult<object?>(answer);
    }
}
