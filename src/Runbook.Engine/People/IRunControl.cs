namespace Runbook.Engine.People;

/// <summary>A run that takes commands from people.</summary>
public interface IRunControl
{
    /// <summary>Carries out a command, or says why not.</summary>
    /// <param name="command">What is asked.</param>
    /// <param name="peer">Who asks, as the kernel reports it.</param>
    /// <param name="cancellationToken">Ends the wait, not the command.</param>
    Task<CommandReply> ExecuteAsync(PersonCommand command, Peer peer, CancellationToken cancellationToken);
}
