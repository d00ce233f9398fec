namespace Runbook.Engine.People;

/// <summary>Who sent a command: the OS user on the other end of the socket as the kernel reports it, never what the command claims.</summary>
/// <param name="UserId">The uid.</param>
/// <param name="User">The user's name, or <c>uid N</c> when the uid has no name.</param>
public sealed record Peer(uint UserId, string User);
