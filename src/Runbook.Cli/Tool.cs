using Runbook.Cli.Hosting;

namespace Runbook.Cli;

/// <summary>What every command knows.</summary>
internal sealed record Tool
{
    public required RunbookDefinition Definition { get; init; }

    public required Func<ToolContext, object> CreateBook { get; init; }

    public required IReadOnlyList<ToolOption> Options { get; init; }

    public required ToolConsole Console { get; init; }

    public required ToolInvocation Invocation { get; init; }

    /// <summary>Whether some step can only be answered by the holder of a role, so that a run needs to know who that is.</summary>
    public bool NeedsOperators => Definition.Steps.Any(static step => step.IsForPerson && step.Role is not null);
}
