using Runbook.Cli.Output;
using Runbook.Engine.People;
using Runbook.Engine.Runs;
using Runbook.Engine.Status;

namespace Runbook.Cli.Hosting;

/// <summary>A run with everything around it: the socket for people, the lines on the terminal, the signals.</summary>
internal static class AttendedRun
{
    /// <summary>Runs until the end or until interrupted, and says how it went.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(Tool tool, RunbookRun run, LiveLog log, Peer executor, string resumeCommand, CancellationToken cancellationToken)
    {
        await using var _ = run.ConfigureAwait(false);
        var time = tool.Console.Time;
        var screen = new Screen(tool.Console);
        var scope = new CommandScope(tool.Invocation.FromAnywhere, Path.GetDirectoryName(run.Folder.Path), run.Folder.RunId);
        Say(() =>
        {
            screen.Line(new Piece($"Run {run.Folder.RunId}", Tone.Strong), $"  {tool.Definition.Title}");
            NotDoneYetText.Write(screen, tool.Definition);
        });
        using var interrupts = new Interrupts(tool.Console.Error, cancellationToken);
        var server = CommandServer.Start(run.Folder, run, time);
        RunStatus status;
        await using (server.ConfigureAwait(false))
        {
            log.Begin(scope, () => ReadQuestionsAsync(run, executor));
            try
            {
                status = await run.RunAsync(interrupts.Token).ConfigureAwait(false);
            }
            finally
            {
                await log.EndAsync().ConfigureAwait(false);
            }
        }

        Say(() => Conclude(screen, tool, status, resumeCommand));
        return status.State switch
        {
            RunState.Completed => ExitCodes.Completed,
            RunState.Aborted => ExitCodes.Refused,
            RunState.Diverted => ExitCodes.Diverted,
            _ => ExitCodes.Interrupted,
        };
    }

    private static void Conclude(Screen screen, Tool tool, RunStatus status, string resumeCommand)
    {
        var took = Elapsed.Format((status.EndedAt ?? tool.Console.Time.GetUtcNow()) - status.StartedAt);
        switch (status.State)
        {
            case RunState.Completed:
                screen.Line(new Piece($"Completed in {took}.", Tone.Good), $"  Journal: {status.JournalHead}");
                break;
            case RunState.Aborted:
                screen.Line(new Piece($"Aborted after {took}. What was done stays done.", Tone.Alarm), $"  Journal: {status.JournalHead}");
                break;
            case RunState.Diverted:
                screen.Line(new Piece($"Ended by a contingency after {took}.", Tone.Attention), $"  Journal: {status.JournalHead}");
                break;
            default:
                screen.Line(new Piece($"Interrupted after {took}. Resume it with:", Tone.Attention));
                screen.Line("  ", new Piece(resumeCommand, Tone.Strong));
                break;
        }
    }

    private static void Say(Action write)
    {
        try
        {
            write();
        }
        catch (IOException)
        {
            // The terminal is gone, with the session in which the run was started; the journal has it all.
        }
    }

    private static async Task<IReadOnlyList<Question>?> ReadQuestionsAsync(RunbookRun run, Peer executor)
    {
        try
        {
            var reply = await run.ExecuteAsync(new PersonCommand.GetStatus(), executor, CancellationToken.None).ConfigureAwait(false);
            return reply.Status?.Questions;
        }
        catch (Exception fault) when (fault is InvalidOperationException or OperationCanceledException)
        {
            // The run has ended meanwhile: nothing is asked any more.
            return null;
        }
    }
}
