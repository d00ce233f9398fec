using System.Threading.Channels;

namespace Runbook.Engine.Scheduling;

/// <summary>The one thread of control of a run. Whatever happens elsewhere (a step ends, a timer is due, a person acts) is posted here and done here, one after another; only what runs here touches the machines and the journal.</summary>
internal sealed class RunLoop
{
    private readonly Channel<Action> channel = Channel.CreateUnbounded<Action>(new UnboundedChannelOptions { SingleReader = true });

    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool started;

    /// <summary>From any thread. After the loop has ended, it does nothing.</summary>
    public bool Post(Action action) => channel.Writer.TryWrite(action);

    /// <summary>From any thread: does it on the loop, and completes with its result.</summary>
    /// <exception cref="RunEndedException">The loop ended before it came to it: it was not done.</exception>
    public async Task<T> AskAsync<T>(Func<T> function)
    {
        var reply = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var accepted = Post(() =>
        {
            try
            {
                reply.SetResult(function());
            }
            catch (Exception error)
            {
                // Whoever asked is told. A broken journal ends the run as well, but that is the ledger's to say.
                reply.SetException(error);
            }
        });
        if (accepted)
        {
            await Task.WhenAny(reply.Task, ended.Task).ConfigureAwait(false);
        }

        // Both may have come about; what was done is told.
        return reply.Task.IsCompleted ? await reply.Task.ConfigureAwait(false) : throw new RunEndedException();
    }

    /// <summary>Runs until <see cref="End"/>, or until something throws; then what is left is not done.</summary>
    public async Task RunAsync(Action afterEach)
    {
        Volatile.Write(ref started, true);
        try
        {
            await foreach (var action in channel.Reader.ReadAllAsync().ConfigureAwait(false))
            {
                action();
                afterEach();
            }
        }
        finally
        {
            channel.Writer.TryComplete();
            ended.TrySetResult();
        }
    }

    public void End()
    {
        channel.Writer.TryComplete();
        if (!Volatile.Read(ref started))
        {
            ended.TrySetResult();
        }
    }
}
