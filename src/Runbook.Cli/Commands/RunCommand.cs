using System.CommandLine;
using Runbook.Cli.Hosting;
using Runbook.Cli.Input;
using Runbook.Cli.Output;
using Runbook.Engine.People;
using Runbook.Engine.Runs;

namespace Runbook.Cli.Commands;

/// <summary><c>run</c></summary>
internal static class RunCommand
{
    public static Command Create(Tool tool)
    {
        var command = new Command("run", "Starts a run and attends it until it has ended. People answer with approve, attest and decide from other terminals.");
        var book = new BookOptions(tool, command);
        var runs = RunScope.CreateRuns();
        var operators = OperatorsOption.Create(tool);
        command.Add(runs);
        command.Add(operators);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var faults = new List<string>();
            var values = book.ReadParameters(parsed, faults);
            var executor = PeerCredentials.Current();
            var holders = OperatorsOption.Load(tool, parsed.GetValue(operators), faults);
            if (holders is not null && parsed.GetValue(operators) is not null)
            {
                faults.AddRange(RoleCheck.Faults(tool.Definition, holders, executor));
            }

            if (values is null || holders is null || faults.Count > 0)
            {
                throw new InputException(faults);
            }

            var time = tool.Console.Time;
            var directory = Path.GetFullPath(parsed.GetValue(runs)!);
            // An id of the usual length: better refused now than with a run that nobody can reach.
            CommandServer.CheckPath(new RunFolder(Path.Combine(directory, "20260101-000000")));
            var log = new LiveLog(new Screen(tool.Console), tool.Definition, time);
            var options = new RunOptions { RunsDirectory = directory, Executor = executor, Operators = holders, Observer = log, Time = time };
            var run = await RunbookRun.StartAsync(tool.Definition, book.CreateBook(parsed, values), values, options, cancellationToken).ConfigureAwait(false);
            return await AttendedRun.RunAsync(tool, run, log, executor, ResumeCommand.Words(tool, run.Folder, parsed.GetValue(runs)!, parsed.GetValue(operators), book.Words(parsed)), cancellationToken).ConfigureAwait(false);
        });
        return command;
    }
}
