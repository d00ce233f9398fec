using System.Runtime.InteropServices;

namespace Runbook.Cli.Hosting;

/// <summary>
/// Turns the signals that end a process into a clean interruption: Ctrl-C, kill, and the end of the terminal (a broken ssh session at night).
/// A second signal ends the process at once; then a step in flight is in doubt.
/// </summary>
internal sealed class Interrupts : IDisposable
{
    private readonly CancellationTokenSource source;
    private readonly TextWriter error;
    private readonly List<PosixSignalRegistration> registrations = [];
    private int signals;

    public Interrupts(TextWriter error, CancellationToken outer)
    {
        this.error = error;
        source = CancellationTokenSource.CreateLinkedTokenSource(outer);
        foreach (var signal in new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP })
        {
            registrations.Add(PosixSignalRegistration.Create(signal, OnSignal));
        }
    }

    public CancellationToken Token => source.Token;

    public void Dispose()
    {
        registrations.ForEach(static registration => registration.Dispose());
        source.Dispose();
    }

    private void OnSignal(PosixSignalContext context)
    {
        if (Interlocked.Increment(ref signals) > 1)
        {
            return;
        }

        context.Cancel = true;

        // Cancelled first: writing fails when the terminal is what went away.
        source.Cancel();
        try
        {
            error.WriteLine($"{context.Signal}: interrupting. Steps in flight are stopped first; a second signal ends the process at once and leaves them in doubt.");
        }
        catch (IOException)
        {
            // Nobody is there to read it.
        }
    }
}
