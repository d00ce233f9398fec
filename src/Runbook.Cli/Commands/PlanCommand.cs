using System.CommandLine;
using Runbook.Cli.Hosting;
using Runbook.Cli.Input;
using Runbook.Cli.Output;
using Runbook.Engine.Planning;

namespace Runbook.Cli.Commands;

/// <summary><c>plan</c></summary>
internal static class PlanCommand
{
    public static Command Create(Tool tool)
    {
        var command = new Command("plan", "Says what every step would do, as things stand now. Changes nothing.");
        var book = new BookOptions(tool, command);
        var format = FormatOption.Create();
        command.Add(format);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var faults = new List<string>();
            var values = book.ReadPlanParameters(parsed, faults);
            if (values is null || faults.Count > 0)
            {
                throw new InputException(faults);
            }

            using var interrupts = new Interrupts(tool.Console.Error, cancellationToken);
            var plan = await RunPlanner.PlanAsync(tool.Definition, book.CreateBook(parsed, values), tool.Console.Time, interrupts.Token).ConfigureAwait(false);
            if (parsed.GetValue(format) == FormatOption.Json)
            {
                tool.Console.Output.WriteLine(PlanJson.Write(plan));
            }
            else
            {
                PlanText.Write(new Screen(tool.Console), plan, tool.Console.Time);
            }

            return plan.Phases.Any(static phase => phase.Steps.Any(static step => step.Failed)) ? ExitCodes.Refused : ExitCodes.Completed;
        });
        return command;
    }
}
