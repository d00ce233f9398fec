namespace Runbook.Cli.Output;

/// <summary>What stands above the branches that no run takes by itself.</summary>
internal static class Contingencies
{
    public const string Heading = "비상 계획 / contingencies: entered only when a person decides so";
}
