namespace Runbook.Cli.Tests;

/// <summary>The tool of the sample.</summary>
internal static class SampleTool
{
    public static RunbookTool<SampleBook> Create(ToolConsole? console = null, string? variable = null) =>
        new(SampleBook.Definition, static context => context.FindOption("targets") == "broken"
            ? throw new FormatException("the targets file has no 'idc'")
            : new SampleBook(context.Parameters.Get<string>("incident"), context.GetOption("targets")))
        {
            Options = [new ToolOption { Name = "targets", Description = "Where the servers are", Required = true, Variable = variable }],
            Console = console,
        };
}
