namespace Runbook.Cli;

/// <summary>What a runbook is made from.</summary>
public sealed class ToolContext
{
    private readonly IReadOnlyDictionary<string, string> options;

    internal ToolContext(ParameterValues parameters, IReadOnlyDictionary<string, string> options) => (Parameters, this.options) = (parameters, options);

    /// <summary>The validated parameters of the run; on resume, those that it was started with.</summary>
    public ParameterValues Parameters { get; }

    /// <summary>An option of the tool that was declared as required.</summary>
    /// <param name="name">Without the hyphens in front.</param>
    /// <exception cref="ArgumentException">It was not given: declare it as required, or ask <see cref="FindOption"/>.</exception>
    public string GetOption(string name) => FindOption(name)
        ?? throw new ArgumentException($"--{name} was not given. Declare it as Required, or ask FindOption.", nameof(name));

    /// <summary>An option of the tool; null when it was not given.</summary>
    /// <param name="name">Without the hyphens in front.</param>
    public string? FindOption(string name) => options.GetValueOrDefault(name);
}
