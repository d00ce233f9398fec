using System.CommandLine;
using Runbook.Cli.Output;
using Runbook.Engine.People;
using Runbook.Engine.Runs;
using Runbook.Engine.Status;

namespace Runbook.Cli.Commands;

/// <summary><c>status</c></summary>
internal static class StatusCommand
{
    public static Command Create(Tool tool)
    {
        var command = new Command("status", "Says where a run is, and what waits for a person.");
        var scope = new RunScope(tool, command, runIsArgument: true);
        var format = FormatOption.Create();
        command.Add(format);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var status = await ReadAsync(tool, scope.Find(parsed), cancellationToken).ConfigureAwait(false);
            if (parsed.GetValue(format) == FormatOption.Json)
            {
                tool.Console.Output.WriteLine(ToolJson.Write(status));
            }
            else
            {
                StatusText.Write(new Screen(tool.Console), tool.Definition, status, scope.Commands(parsed), tool.Console.Time);
            }

            return ExitCodes.Completed;
        });
        return command;
    }

    private static async Task<RunStatus> ReadAsync(Tool tool, RunFolder folder, CancellationToken cancellationToken)
    {
        try
        {
            var reply = await PersonCommands.SendAsync(tool, folder, new PersonCommand.GetStatus(), cancellationToken).ConfigureAwait(false);
            if (reply.Status is { } status)
            {
                return status;
            }
        }
        catch (CommandFailedException fault)
        {
            // A process is there and cannot be asked: the journal has all but how far the running steps are.
            tool.Console.Error.WriteLine("warning: " + fault.Message);
            return RunbookRun.ReadStatus(tool.Definition, folder, tool.Console.Time) with { IsAttended = true };
        }
        catch (Exception fault) when (fault is RunNotAttendedException or PathTooLongException)
        {
            // Nobody to ask; the journal has all of it.
        }

        return RunbookRun.ReadStatus(tool.Definition, folder, tool.Console.Time);
    }
}
