using System.CommandLine;
using Runbook.Cli.Hosting;
using Runbook.Cli.Input;

namespace Runbook.Cli.Commands;

/// <summary>The options from which the runbook is made: its parameters, and those of the tool.</summary>
internal sealed class BookOptions
{
    private readonly Tool tool;
    private readonly Dictionary<string, Option<string?>> parameters = [];
    private readonly Dictionary<string, Option<string?>> extras = [];

    /// <param name="tool">The tool.</param>
    /// <param name="command">The command that takes them.</param>
    /// <param name="withParameters">False on resume: the parameters are those of the journal.</param>
    public BookOptions(Tool tool, Command command, bool withParameters = true)
    {
        this.tool = tool;
        foreach (var parameter in withParameters ? tool.Definition.Parameters : [])
        {
            command.Add(parameters[parameter.Name] = new Option<string?>("--" + parameter.Name)
            {
                Description = Describe(parameter),
                HelpName = (Nullable.GetUnderlyingType(parameter.Type) ?? parameter.Type).Name,
                Arity = parameter.Type == typeof(bool) ? ArgumentArity.ZeroOrOne : ArgumentArity.ExactlyOne,
            });
        }

        foreach (var option in tool.Options)
        {
            command.Add(extras[option.Name] = new Option<string?>("--" + option.Name)
            {
                Description = option.Description + (option.Required ? " (required)" : string.Empty) + (option.Variable is { } variable ? $" (or ${variable})" : string.Empty),
                HelpName = "VALUE",
                DefaultValueFactory = option.Variable is { } name ? _ => Environment.GetEnvironmentVariable(name) : null,
            });
        }
    }

    /// <summary>What is wrong with what was typed, all at once; and the parameters when nothing is.</summary>
    public ParameterValues? ReadParameters(ParseResult parsed, List<string> faults) => Read(tool.Definition.Parameters, Given(parsed), parsed, faults);

    /// <summary>The same for a plan, which starts nothing: a required text that is not given stands as <c>&lt;name&gt;</c>, and is said.</summary>
    public ParameterValues? ReadPlanParameters(ParseResult parsed, List<string> faults)
    {
        var given = Given(parsed);
        var stoodIn = tool.Definition.Parameters.Where(parameter => parameter.Required && parameter.Type == typeof(string) && !given.ContainsKey(parameter.Name)).ToList();
        foreach (var missing in stoodIn)
        {
            given[missing.Name] = $"<{missing.Name}>";
            tool.Console.Error.WriteLine($"note: --{missing.Name} ({missing.Title}) is not given; the plan shows '<{missing.Name}>' in its place. A run needs it.");
        }

        // What stands in for a text need not look like it.
        return Read([.. tool.Definition.Parameters.Select(parameter => stoodIn.Contains(parameter) ? parameter with { Pattern = null } : parameter)], given, parsed, faults);
    }

    private static string Describe(ParameterDefinition parameter)
    {
        var facts = new[] { parameter.Required ? "required" : parameter.Default is { } value ? $"default: {value}" : null, parameter.Limits }.OfType<string>().ToList();
        return facts.Count == 0 ? parameter.Title : $"{parameter.Title} ({string.Join("; ", facts)})";
    }

    private ParameterValues? Read(IReadOnlyList<ParameterDefinition> parameters, Dictionary<string, string> given, ParseResult parsed, List<string> faults)
    {
        ParameterValues? values = null;
        try
        {
            values = ParameterValues.Parse(parameters, given);
        }
        catch (ParameterException fault)
        {
            faults.AddRange(fault.Faults);
        }

        CheckExtras(parsed, faults);
        return values;
    }

    /// <summary>The faults of the tool's own options.</summary>
    public void CheckExtras(ParseResult parsed, List<string> faults) => faults.AddRange(
        tool.Options.Where(option => option.Required && string.IsNullOrWhiteSpace(parsed.GetValue(extras[option.Name])))
            .Select(static option => $"--{option.Name} ({option.Description}) is required. Give it as --{option.Name} VALUE{(option.Variable is { } variable ? $", or set {variable}" : string.Empty)}."));

    /// <summary>Makes the runbook.</summary>
    /// <exception cref="InputException">The tool could not make it from these options.</exception>
    public object CreateBook(ParseResult parsed, ParameterValues values)
    {
        try
        {
            return tool.CreateBook(new ToolContext(values, Extras(parsed)));
        }
        catch (Exception fault) when (fault is not (InputException or ParameterException))
        {
            throw new InputException($"The runbook cannot be made from these options: {fault.Message}", fault);
        }
    }

    /// <summary>The tool's own options as they were typed, for a command that is printed.</summary>
    public IEnumerable<string> Words(ParseResult parsed) => Extras(parsed).SelectMany(static extra => new[] { "--" + extra.Key, extra.Value });

    private Dictionary<string, string> Given(ParseResult parsed)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, option) in parameters)
        {
            if (parsed.GetResult(option) is { } result)
            {
                // A switch that stands alone is on.
                given[name] = parsed.GetValue(option) ?? (result.Option.Arity.MinimumNumberOfValues == 0 ? "true" : string.Empty);
            }
        }

        return given;
    }

    private Dictionary<string, string> Extras(ParseResult parsed) => extras
        .Select(option => (Name: option.Key, Value: parsed.GetValue(option.Value)))
        .Where(static option => option.Value is not null)
        .ToDictionary(static option => option.Name, static option => option.Value!, StringComparer.Ordinal);
}
