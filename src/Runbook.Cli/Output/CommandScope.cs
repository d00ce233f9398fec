using Runbook.Cli.Hosting;

namespace Runbook.Cli.Output;

/// <summary>The fixed words of the commands that are printed: the tool, and which run.</summary>
/// <param name="Tool">How the tool is called.</param>
/// <param name="Runs">The runs directory; null: the default one.</param>
/// <param name="Run">The run; null: the newest.</param>
internal sealed record CommandScope(string Tool, string? Runs, string? Run)
{
    /// <summary>A whole command, quoted for the shell.</summary>
    public string Command(params IEnumerable<string> words)
    {
        IEnumerable<string> scope = [.. Runs is null ? [] : new[] { "--runs", Runs }, .. Run is null ? [] : new[] { "--run", Run }];
        return string.Join(' ', [Tool, .. words.Concat(scope).Select(Shell.Quote)]);
    }
}
