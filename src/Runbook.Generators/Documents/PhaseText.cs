using Runbook.Generators.Graph;

namespace Runbook.Generators.Documents;

/// <summary>What the compiler knows of a phase or contingency.</summary>
internal static class PhaseText
{
    private const int MostWays = 3;

    public static IEnumerable<string> Of(RunbookGraph graph, int index)
    {
        var phase = graph.Model.Phases[index];
        if (phase.IsContingency)
        {
            yield return Entries(graph, index);
        }

        if (phase.Undo.Count > 0)
        {
            yield return $"first undoes {string.Join(", ", phase.Undo.Select(name => $"'{Title(graph, name)}'"))}";
        }

        if (phase.TimeBox is { } box)
        {
            yield return $"time box {box.Text}, then {(phase.OverrunTo is { } to ? $"'{Title(graph, to)}' is offered" : "a person decides")}";
        }

        if (phase.OnFailure is { } contingency)
        {
            yield return $"where a step fails, '{Title(graph, contingency)}' is offered";
        }

        if (phase.AtLeast is { } least)
        {
            yield return $"lasts at least {least.Text}";
        }

        if (phase.IsContingency)
        {
            yield return phase.Then == "End" ? "ends the run" : "then back to where the run left";
        }

        if (phase.Added is { } added)
        {
            yield return $"added: {added}";
        }
    }

    private static string Entries(RunbookGraph graph, int index)
    {
        var ways = graph.Entries[index].Select(static entry => entry.Label).Distinct().ToArray();
        return ways.Length == 0 ? "nothing leads to it"
            : "offered on " + string.Join(", ", ways.Take(MostWays)) + (ways.Length > MostWays ? $" and {ways.Length - MostWays} more" : string.Empty);
    }

    private static string Title(RunbookGraph graph, string name) => graph.Model.IndexOf(name) is >= 0 and var index ? graph.Model.Phases[index].Title : name;
}
