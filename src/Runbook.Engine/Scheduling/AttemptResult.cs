using Runbook.Engine.Journal.Events;

namespace Runbook.Engine.Scheduling;

/// <summary>How an attempt ended, before it is journaled.</summary>
internal abstract record AttemptResult
{
    private AttemptResult()
    {
    }

    public sealed record Succeeded(object Output) : AttemptResult;

    public sealed record Failed(string Error) : AttemptResult;

    public sealed record InDoubt(DoubtCause Cause, string Reason) : AttemptResult;
}
