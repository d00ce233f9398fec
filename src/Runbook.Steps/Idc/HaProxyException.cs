namespace Runbook.Steps.Idc;

/// <summary>HAProxy refused a command of the runtime API, or gave an answer that cannot be read.</summary>
/// <param name="target">The process.</param>
/// <param name="command">What was sent.</param>
/// <param name="reply">What it answered.</param>
/// <param name="nextMove">What to do about it.</param>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "It is nothing without its facts.")]
public sealed class HaProxyException(HaProxyTarget target, string command, string reply, string nextMove)
    : Exception($"{target?.Name} ({target?.Endpoint}) answered '{reply}' to '{command}'. {nextMove}")
{
    /// <summary>The process.</summary>
    public HaProxyTarget Target { get; } = target!;

    /// <summary>What was sent.</summary>
    public string Command { get; } = command;

    /// <summary>What it answered.</summary>
    public string Reply { get; } = reply;
}
