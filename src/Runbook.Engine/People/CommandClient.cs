using System.Net.Sockets;
using System.Text.Json;
using Runbook.Engine.Runs;

namespace Runbook.Engine.People;

/// <summary>Sends a person's command to the process that attends a run.</summary>
public static class CommandClient
{
    private const int MaxReplyBytes = 64 * 1024 * 1024;

    /// <summary>Sends a command and waits for the answer. At most once: it is never sent again.</summary>
    /// <param name="folder">The run's folder.</param>
    /// <param name="command">What is asked. The name of who asks is not in it: the kernel tells it to the run.</param>
    /// <param name="cancellationToken">Ends the wait. The command may be carried out all the same.</param>
    /// <exception cref="RunNotAttendedException">No process attends the run.</exception>
    /// <exception cref="CommandFailedException">It could not be sent, or the answer did not come; the message says which.</exception>
    public static async Task<CommandReply> SendAsync(RunFolder folder, PersonCommand command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(command);
        var line = JsonLine.Of(command);
        if (line.Length > CommandServer.MaxCommandBytes)
        {
            throw new CommandFailedException($"The command has {line.Length} bytes; at most {CommandServer.MaxCommandBytes} are taken. Attach smaller evidence, or a URL.");
        }

        using var socket = ControlSocket.Create();
        await ConnectAsync(socket, folder, cancellationToken).ConfigureAwait(false);
        try
        {
            await SendAsync(socket, line, cancellationToken).ConfigureAwait(false);
            var reply = await JsonLine.ReadAsync(socket, MaxReplyBytes, cancellationToken).ConfigureAwait(false);
            return reply is { Length: > 0 }
                ? JsonSerializer.Deserialize<CommandReply>(reply.Value.Span, CommandJson.Options) ?? throw Unanswered(folder, null)
                : throw Unanswered(folder, null);
        }
        catch (Exception fault) when (fault is SocketException or JsonException)
        {
            throw Unanswered(folder, fault);
        }
    }

    private static async Task ConnectAsync(Socket socket, RunFolder folder, CancellationToken cancellationToken)
    {
        try
        {
            await socket.ConnectAsync(ControlSocket.EndPoint(folder.Socket), cancellationToken).ConfigureAwait(false);
        }
        catch (SocketException fault) when (fault.SocketErrorCode == SocketError.AccessDenied)
        {
            throw new CommandFailedException($"You may not reach the socket of run '{folder.RunId}': '{folder.Socket}'. Ask its executor for the right to enter the folder: chmod o+x on it and on the folders above it.", fault);
        }
        catch (SocketException fault) when (fault.SocketErrorCode is SocketError.WouldBlock or SocketError.TryAgain)
        {
            throw new CommandFailedException($"The process that attends run '{folder.RunId}' has too many callers. Nothing was sent; try again in a moment.", fault);
        }
        catch (SocketException)
        {
            throw new RunNotAttendedException($"No process attends run '{folder.RunId}', so nobody can carry out the command. Its executor resumes it with: resume {folder.RunId}");
        }
    }

    private static async Task SendAsync(Socket socket, byte[] line, CancellationToken cancellationToken)
    {
        try
        {
            await JsonLine.WriteAsync(socket, line, cancellationToken).ConfigureAwait(false);
        }
        catch (SocketException)
        {
            // The run may refuse before it has read all; then its answer is there to be read, and if not, reading says so.
        }
    }

    private static CommandFailedException Unanswered(RunFolder folder, Exception? fault) => new(
        $"The process that attends run '{folder.RunId}' did not answer{(fault is null ? string.Empty : $" ({fault.Message})")}. It may have carried out the command or not: look at the status before sending it again.",
        fault);
}
