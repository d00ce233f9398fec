namespace Runbook.Steps.MySql.Sessions;

/// <summary>A step that waits fails a moment before the engine would cut it off, while it can still say what it is waiting for.</summary>
internal static class NearDeadline
{
    internal static readonly TimeSpan Margin = TimeSpan.FromSeconds(1);

    internal static bool IsHere(StepContext context) => context.Deadline is { } deadline && deadline - context.Time.GetUtcNow() <= Margin;
}
