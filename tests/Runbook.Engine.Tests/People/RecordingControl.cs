using System.Collections.Concurrent;
using Runbook.Engine.People;

namespace Runbook.Engine.Tests.People;

/// <summary>A run that remembers who asked what.</summary>
internal sealed class RecordingControl : IRunControl
{
    public ConcurrentQueue<(PersonCommand Command, Peer Peer)> Received { get; } = [];

    public Func<PersonCommand, CancellationToken, Task<CommandReply>> Answer { get; init; } =
        static (command, _) => Task.FromResult(new CommandReply { Accepted = true, Message = $"완료 {command.GetType().Name}" });

    public Task<CommandReply> ExecuteAsync(PersonCommand command, Peer peer, CancellationToken cancellationToken)
    {
        Received.Enqueue((command, peer));
        return Answer(command, cancellationToken);
    }
}
