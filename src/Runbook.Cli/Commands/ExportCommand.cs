using System.CommandLine;
using Runbook.Cli.Output;
using Runbook.Engine.People;

namespace Runbook.Cli.Commands;

/// <summary><c>export</c>: the runbook as it is compiled. Takes no run, no parameters and none of the tool's own options.</summary>
internal static class ExportCommand
{
    private const string Markdown = "md";
    private const string Mermaid = "mermaid";
    private const string Json = "json";

    public static Command Create(Tool tool)
    {
        var command = new Command("export", "Writes the runbook as it is compiled: md, the checklist; mermaid, the diagram of its phases; json, all of it for machines. Needs no run.");
        var format = new Option<string>("--format") { Description = "The form of the output.", DefaultValueFactory = static _ => Markdown }.AcceptOnlyFromAmong(Markdown, Mermaid, Json);
        command.Add(format);
        command.SetAction(parsed =>
        {
            var text = parsed.GetValue(format) switch
            {
                Json => DefinitionJson.Write(tool.Definition),
                Mermaid => Compiled(tool.Definition.Diagram, "diagram"),
                _ => Compiled(tool.Definition.Checklist, "checklist"),
            };
            tool.Console.Output.Write(text.EndsWith('\n') ? text : text + "\n");
            return ExitCodes.Completed;
        });
        return command;
    }

    private static string Compiled(string text, string what) => text.Length > 0
        ? text
        : throw new CommandFailedException($"The runbook was compiled without a {what}. Compile it with the generator of this version, or export it with --format json.");
}
