namespace Runbook.Steps.MySql.Accounts;

/// <summary>Which of the accounts were open before the fence: undo unlocks these and no others.</summary>
internal sealed record FenceCapture
{
    public required IReadOnlyList<string> Unlocked { get; init; }
}
