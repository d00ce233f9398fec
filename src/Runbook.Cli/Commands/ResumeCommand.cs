using System.CommandLine;
using Runbook.Cli.Hosting;
using Runbook.Cli.Input;
using Runbook.Cli.Output;
using Runbook.Engine.People;
using Runbook.Engine.Runs;

namespace Runbook.Cli.Commands;

/// <summary><c>resume</c></summary>
internal static class ResumeCommand
{
    public static Command Create(Tool tool)
    {
        var command = new Command("resume", "Takes up an interrupted run where its journal says it is, with the parameters that it was started with.");
        var scope = new RunScope(tool, command, runIsArgument: true);
        var book = new BookOptions(tool, command, withParameters: false);
        var operators = OperatorsOption.Create(tool);
        command.Add(operators);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var faults = new List<string>();
            book.CheckExtras(parsed, faults);
            var holders = OperatorsOption.Load(tool, parsed.GetValue(operators), faults);
            if (holders is null || faults.Count > 0)
            {
                throw new InputException(faults);
            }

            var executor = PeerCredentials.Current();
            foreach (var warning in RoleCheck.Faults(tool.Definition, holders, executor))
            {
                // Not refused: what lacks a holder may have been answered before the run was interrupted.
                tool.Console.Error.WriteLine("warning: " + warning);
            }

            var time = tool.Console.Time;
            var folder = scope.Find(parsed);
            var directory = Path.GetFullPath(parsed.GetValue(scope.Runs)!);
            var log = new LiveLog(new Screen(tool.Console), tool.Definition, time);
            var options = new RunOptions { RunsDirectory = directory, Executor = executor, Operators = holders, Observer = log, Time = time };
            var run = await RunbookRun.ResumeAsync(tool.Definition, values => book.CreateBook(parsed, values), folder, options, cancellationToken).ConfigureAwait(false);
            return await AttendedRun.RunAsync(tool, run, log, executor, Words(tool, folder, parsed.GetValue(scope.Runs)!, parsed.GetValue(operators), book.Words(parsed)), cancellationToken).ConfigureAwait(false);
        });
        return command;
    }

    /// <summary>The command that resumes a run, as it would be typed here.</summary>
    public static string Words(Tool tool, RunFolder folder, string runs, string? operators, IEnumerable<string> extras) =>
        new CommandScope(tool.Invocation.AsTyped, runs == RunScope.DefaultRuns ? null : runs, null)
            .Command(["resume", folder.RunId, .. operators is null ? [] : new[] { "--operators", operators }, .. extras]);
}
