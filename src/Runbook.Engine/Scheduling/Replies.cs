using Runbook.Engine.People;

namespace Runbook.Engine.Scheduling;

/// <summary>Answers to commands.</summary>
internal static class Replies
{
    public static CommandReply Refuse(string message) => new() { Accepted = false, Message = message };

    public static CommandReply Accept(string message) => new() { Accepted = true, Message = message };
}
