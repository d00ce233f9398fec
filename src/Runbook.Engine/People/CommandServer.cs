using System.Net.Sockets;
using System.Text.Json;
using Runbook.Engine.Runs;

namespace Runbook.Engine.People;

/// <summary>
/// Takes people's commands for a run on a Unix domain socket: one line of JSON in, one line out. Every user of the machine who can reach the
/// run's folder may connect; who it is, the kernel says (<see cref="PeerCredentials"/>), and what he may do, the run decides.
/// </summary>
public sealed class CommandServer : IAsyncDisposable
{
    /// <summary>The longest command: 16 MiB.</summary>
    public const int MaxCommandBytes = 16 * 1024 * 1024;

    private const int Backlog = 64;

    private readonly string path;
    private readonly IRunControl control;
    private readonly TimeProvider time;
    private readonly Socket listener;
    private readonly ConnectionLimit limit = new(inAll: 64, perUser: 8);
    private readonly HashSet<Task> conversations = [];
    private readonly Task accepting;

    // Two ends: `stopping` refuses new commands; `ending` cuts off those that were being carried out, after they had a while to be answered.
    private readonly CancellationTokenSource stopping = new();
    private readonly CancellationTokenSource ending = new();
    private bool disposed;

    private CommandServer(string path, Socket listener, IRunControl control, TimeProvider time)
    {
        (this.path, this.listener, this.control, this.time) = (path, listener, control, time);
        accepting = AcceptAsync();
    }

    /// <summary>How long a client may take to send its command, and again to take its answer: 10 s.</summary>
    public static TimeSpan ClientLimit { get; } = TimeSpan.FromSeconds(10);

    /// <summary>How long the commands that are being carried out when the server is disposed have to be answered: 5 s.</summary>
    public static TimeSpan EndingGrace { get; } = TimeSpan.FromSeconds(5);

    /// <summary>Listens on the run's socket. A socket file that a dead process left is replaced. Hold the run's lease before calling this.</summary>
    /// <param name="folder">The run's folder.</param>
    /// <param name="control">What carries commands out.</param>
    /// <param name="time">The clock of the time limits.</param>
    /// <exception cref="RunAttendedException">A living process listens there.</exception>
    /// <exception cref="PathTooLongException">The path of the socket is longer than the kernel takes.</exception>
    /// <exception cref="PlatformNotSupportedException">Not Linux.</exception>
    public static CommandServer Start(RunFolder folder, IRunControl control, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(control);
        ArgumentNullException.ThrowIfNull(time);
        if (!OperatingSystem.IsLinux())
        {
            throw new PlatformNotSupportedException("People's commands are taken on a socket whose peers the kernel names, which only Linux has. Run the tool on Linux.");
        }

        var endPoint = ControlSocket.EndPoint(folder.Socket);
        if (ControlSocket.IsAlive(folder.Socket))
        {
            throw new RunAttendedException($"Another process attends run '{folder.RunId}': it listens on '{folder.Socket}'. Give commands to that one, or end it first.");
        }

        File.Delete(folder.Socket);
        var listener = ControlSocket.Create();
        try
        {
            listener.Bind(endPoint);

            // Connecting takes the right to write. Before Listen, so that nobody is ever refused for a mode that is about to change.
            File.SetUnixFileMode(folder.Socket, (UnixFileMode)0b110_110_110);
            listener.Listen(Backlog);
            return new CommandServer(folder.Socket, listener, control, time);
        }
        catch
        {
            listener.Dispose();
            throw;
        }
    }

    /// <summary>Checks, before a run is started there, that its socket can have an address.</summary>
    /// <param name="folder">The run's folder; it need not exist.</param>
    /// <exception cref="PathTooLongException">The path of the socket is longer than the kernel takes.</exception>
    public static void CheckPath(RunFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        _ = ControlSocket.EndPoint(folder.Socket);
    }

    /// <summary>Stops listening, answers the commands that are being carried out, and removes the socket.</summary>
    public async ValueTask DisposeAsync()
    {
        if (disposed)
        {
            return;
        }

        disposed = true;
        await stopping.CancelAsync().ConfigureAwait(false);
        File.Delete(path);
        await accepting.ConfigureAwait(false);
        listener.Dispose();
        using (var grace = new CancellationTokenSource(EndingGrace, time))
        using (grace.Token.Register(ending.Cancel))
        {
            await Task.WhenAll(Conversations()).ConfigureAwait(false);
        }

        stopping.Dispose();
        ending.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                var client = await listener.AcceptAsync(stopping.Token).ConfigureAwait(false);
                Follow(ConverseAsync(client));
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (SocketException)
            {
                // Out of descriptors, or a client that was gone before it was accepted: the next may fare better.
                await Task.Delay(TimeSpan.FromMilliseconds(100), time, stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private void Follow(Task conversation)
    {
        lock (conversations)
        {
            conversations.Add(conversation);
            conversations.RemoveWhere(static done => done.IsCompleted);
        }
    }

    private Task[] Conversations()
    {
        lock (conversations)
        {
            return [.. conversations];
        }
    }

    private async Task ConverseAsync(Socket client)
    {
        // Off the accepting loop, whatever the control does before its first await.
        await Task.Yield();
        using (client)
        {
            try
            {
                var peer = PeerCredentials.Of(client);
                if (!limit.TryEnter(peer.UserId))
                {
                    await ReplyAsync(client, Refused("Too many commands at once. Try again in a moment.")).ConfigureAwait(false);
                    return;
                }

                try
                {
                    await ReplyAsync(client, await AnswerAsync(client, peer).ConfigureAwait(false)).ConfigureAwait(false);
                }
                finally
                {
                    limit.Leave(peer.UserId);
                }
            }
            catch (Exception fault) when (fault is SocketException or OperationCanceledException or IOException)
            {
                // The client is gone or too slow; it learns nothing more, and the run goes on.
            }
        }
    }

    private async Task<CommandReply> AnswerAsync(Socket client, Peer peer)
    {
        PersonCommand? command;
        using (var slow = new CancellationTokenSource(ClientLimit, time))
        using (var either = CancellationTokenSource.CreateLinkedTokenSource(slow.Token, stopping.Token))
        {
            try
            {
                if (await JsonLine.ReadAsync(client, MaxCommandBytes, either.Token).ConfigureAwait(false) is not { } line)
                {
                    return Refused($"The command is longer than {MaxCommandBytes} bytes. Attach smaller evidence, or a URL.");
                }

                command = JsonSerializer.Deserialize<PersonCommand>(line.Span, CommandJson.Options);
            }
            catch (Exception fault) when (fault is JsonException or NotSupportedException)
            {
                return Refused($"This is not a command: {fault.Message} Send one line of JSON such as {{\"command\":\"status\"}}.");
            }
            catch (OperationCanceledException) when (slow.IsCancellationRequested)
            {
                return Refused($"The command did not come within {Duration.Format(ClientLimit)}. Send it again.");
            }
        }

        if (command is null)
        {
            return Refused("This is not a command: null. Send one line of JSON such as {\"command\":\"status\"}.");
        }

        try
        {
            return await control.ExecuteAsync(command, peer, ending.Token).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return Refused($"The run could not carry it out: {fault.Message} Look at the status before trying again.");
        }
    }

    private async Task ReplyAsync(Socket client, CommandReply reply)
    {
        using var slow = new CancellationTokenSource(ClientLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(slow.Token, ending.Token);
        await JsonLine.WriteAsync(client, JsonLine.Of(reply), either.Token).ConfigureAwait(false);
        client.Shutdown(SocketShutdown.Send);
    }

    private static CommandReply Refused(string why) => new() { Accepted = false, Message = why };
}
