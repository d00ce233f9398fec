namespace Runbook.Cli;

/// <summary>An option of one tool, beside the runbook's parameters: where its servers are described, say. Never a secret: command lines are seen by every user of the machine and kept in shell histories; name a file that holds it.</summary>
public sealed record ToolOption
{
    /// <summary>In kebab case, without the hyphens in front: <c>targets</c> for <c>--targets</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What people read in the help.</summary>
    public required string Description { get; init; }

    /// <summary>The environment variable that gives the value where the option is not typed. Default: none.</summary>
    public string? Variable { get; init; }

    /// <summary>Whether plan, run and resume need it. Default: false.</summary>
    public bool Required { get; init; }
}
