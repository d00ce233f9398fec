using System.CommandLine;

namespace Runbook.Cli.Commands;

/// <summary>All commands of a tool.</summary>
internal static class CommandTree
{
    public static RootCommand Create(Tool tool, Option<bool> verbose)
    {
        var root = new RootCommand($"{tool.Definition.Title} ({tool.Definition.Id}){Environment.NewLine}{Environment.NewLine}{ExitCodes.Help}")
        {
            PlanCommand.Create(tool),
            RunCommand.Create(tool),
            ResumeCommand.Create(tool),
            StatusCommand.Create(tool),
            PersonCommands.CreateApprove(tool),
            PersonCommands.CreateReject(tool),
            PersonCommands.CreateAttest(tool),
            PersonCommands.CreateDecide(tool),
            PersonCommands.CreateAbort(tool),
            ExportCommand.Create(tool),
        };
        root.Add(verbose);
        return root;
    }

    public static Option<bool> CreateVerbose() => new("--verbose") { Description = "On an error: say where in the code it happened.", Recursive = true };
}
