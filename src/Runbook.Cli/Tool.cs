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

    /// <summary>Whether a run needs to know who holds which role: a step asks one, or the runbook says how many must hold it.</summary>
    public bool NeedsOperators => Roles.Count > 0;

    /// <summary>The names of the roles that the operators file must give.</summary>
    public IReadOnlyList<string> Roles => [.. Definition.Roles.Select(static role => role.Name).Concat(Definition.Steps.SelectMany(static step => step.AskedRoles)).Distinct(StringComparer.Ordinal)];
}
