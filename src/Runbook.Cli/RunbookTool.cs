using System.CommandLine;
using System.CommandLine.Invocation;
using Runbook.Cli.Commands;
using Runbook.Cli.Hosting;

namespace Runbook.Cli;

/// <summary>
/// Turns a console application into the tool of one runbook: <c>plan</c>, <c>run</c>, <c>resume</c>, <c>status</c>, <c>approve</c>, <c>reject</c>,
/// <c>attest</c>, <c>decide</c>, <c>abort</c>, <c>export</c>. The runbook's parameters become options. Exit codes: <see cref="ExitCodes"/>.
/// </summary>
/// <typeparam name="TBook">The runbook class.</typeparam>
/// <param name="definition">The generated definition of the runbook.</param>
/// <param name="create">Makes the runbook. Called by plan, run and resume, with validated parameters. What it throws is reported as bad input.</param>
public sealed class RunbookTool<TBook>(RunbookDefinition definition, Func<ToolContext, TBook> create)
    where TBook : class
{
    private static readonly string[] Taken = ["runs", "run", "operators", "format", "verbose", "help", "version"];

    /// <summary>Options beside the runbook's parameters. Default: none.</summary>
    public IReadOnlyList<ToolOption> Options { get; init; } = [];

    /// <summary>Where it writes. Default: the console of this process.</summary>
    public ToolConsole? Console { get; init; }

    /// <summary>Carries out a command line.</summary>
    /// <param name="args">As <c>Main</c> has them.</param>
    /// <param name="cancellationToken">Interrupts a run as Ctrl-C does. Default: only signals do.</param>
    /// <returns>The exit code: <see cref="ExitCodes"/>.</returns>
    /// <exception cref="ArgumentException">The tool is declared wrongly: an option's name is taken, or the definition is of another class.</exception>
    public async Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(args);
        CheckDeclaration();
        var console = Console ?? ToolConsole.OfProcess();
        var tool = new Tool
        {
            Definition = definition,
            CreateBook = create,
            Options = Options,
            Console = console,
            Invocation = console.CommandName is { } name ? new ToolInvocation(name, name) : ToolInvocation.OfProcess(),
        };
        var verbose = CommandTree.CreateVerbose();

        // A note may start with '@': that is no file to read the command line from.
        var parsed = CommandTree.Create(tool, verbose).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction)
        {
            foreach (var fault in parsed.Errors)
            {
                console.Error.WriteLine("error: " + fault.Message);
            }

            var command = parsed.CommandResult.Command;
            console.Error.WriteLine($"See: {tool.Invocation.AsTyped}{(command is RootCommand ? string.Empty : " " + command.Name)} --help");
            return ExitCodes.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration { Output = console.Output, Error = console.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null },
                cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            return Faults.Report(fault, console.Error, parsed.GetValue(verbose));
        }
    }

    private void CheckDeclaration()
    {
        if (definition.BookType != typeof(TBook))
        {
            throw new ArgumentException($"The definition is of '{definition.BookType}', and the tool is for '{typeof(TBook)}'. Pass {typeof(TBook).Name}.Definition.", nameof(definition));
        }

        var names = definition.Parameters.Select(static parameter => parameter.Name).Concat(Options.Select(static option => option.Name)).ToList();
        if (names.Find(name => Taken.Contains(name, StringComparer.Ordinal)) is { } taken)
        {
            throw new ArgumentException($"--{taken} is an option of every tool. Give the parameter or option another name.", nameof(definition));
        }

        if (names.GroupBy(static name => name, StringComparer.Ordinal).FirstOrDefault(static group => group.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"--{twice.Key} is declared twice. Give the tool's option another name than the runbook's parameter.", nameof(definition));
        }
    }
}
