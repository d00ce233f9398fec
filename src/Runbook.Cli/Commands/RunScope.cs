using System.CommandLine;
using Runbook.Cli.Output;
using Runbook.Engine.Runs;

namespace Runbook.Cli.Commands;

/// <summary>The options that say which run a command is about.</summary>
internal sealed class RunScope
{
    public const string DefaultRuns = "runs";

    private readonly Tool tool;
    private readonly Option<string> run = new("--run") { Description = "The run's id. Default: the newest.", HelpName = "RUN" };
    private readonly Argument<string?>? runArgument;

    /// <param name="tool">The tool.</param>
    /// <param name="command">The command that takes them.</param>
    /// <param name="runIsArgument">Whether the run is the command's own argument, too.</param>
    public RunScope(Tool tool, Command command, bool runIsArgument = false)
    {
        this.tool = tool;
        if (runIsArgument)
        {
            runArgument = new Argument<string?>("RUN") { Description = "The run's id. Default: the newest.", Arity = ArgumentArity.ZeroOrOne };
            command.Add(runArgument);
        }

        command.Add(Runs);
        command.Add(run);
    }

    public Option<string> Runs { get; } = CreateRuns();

    public static Option<string> CreateRuns() => new("--runs") { Description = "The directory that holds the runs.", HelpName = "DIR", DefaultValueFactory = static _ => DefaultRuns };

    public RunFolder Find(ParseResult parsed) => RunFolder.Find(parsed.GetValue(Runs)!, RunId(parsed));

    /// <summary>For commands that are printed: as they would be typed here.</summary>
    public CommandScope Commands(ParseResult parsed)
    {
        var runs = parsed.GetValue(Runs)!;
        return new CommandScope(tool.Invocation.AsTyped, runs == DefaultRuns ? null : runs, RunId(parsed));
    }

    private string? RunId(ParseResult parsed) => parsed.GetValue(run) ?? (runArgument is null ? null : parsed.GetValue(runArgument));
}
