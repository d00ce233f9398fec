using System.Text;
using Runbook.Generators.Emit;
using Runbook.Generators.Graph;

namespace Runbook.Generators.Documents;

/// <summary>The runbook as a flow chart in Mermaid: who waits for whom, conditions on the way in, contingencies dotted.</summary>
internal static class DiagramDocument
{
    public static string Write(RunbookGraph graph)
    {
        var text = new StringBuilder();
        text.Append("%% Compiled from ").Append(graph.Model.FullName.Replace("global::", string.Empty)).Append(": edit the runbook, not this file.\nflowchart TD\n");
        for (var phase = 0; phase < graph.Model.Phases.Count; phase++)
        {
            WritePhase(text, graph, phase);
        }

        var line = Enumerable.Range(0, graph.Model.Phases.Count).Where(phase => !graph.Model.Phases[phase].IsContingency).ToArray();
        for (var i = 1; i < line.Length; i++)
        {
            text.Append("    p").Append(Literals.Number(line[i - 1])).Append(" --> p").Append(Literals.Number(line[i])).Append('\n');
        }

        WriteContingencies(text, graph);
        return text.ToString();
    }

    private static void WritePhase(StringBuilder text, RunbookGraph graph, int index)
    {
        var phase = graph.Model.Phases[index];
        var box = phase.TimeBox is { } time ? $" · {time.Text}" : phase.AtLeast is { } least ? $" · at least {least.Text}" : string.Empty;
        text.Append("    subgraph p").Append(Literals.Number(index)).Append("[\"").Append(Label((phase.IsContingency ? "⚠ " : string.Empty) + phase.Title + box)).Append("\"]\n");
        foreach (var item in phase.Items)
        {
            if (item.Track is { } track)
            {
                text.Append("        subgraph t").Append(Literals.Number(index)).Append('_').Append(track.Class.Name).Append("[\"").Append(Label(track.Title)).Append("\"]\n");
                foreach (var node in graph.StepsOf(index).Where(node => ReferenceEquals(node.Track, track)))
                {
                    WriteStep(text.Append("    "), node);
                }

                text.Append("        end\n");
            }
            else
            {
                WriteStep(text, graph.StepsOf(index).First(node => ReferenceEquals(node.Step, item.Step)));
            }
        }

        foreach (var node in graph.StepsOf(index))
        {
            WriteWaits(text, graph, node);
        }

        text.Append("    end\n");
    }

    private static void WriteStep(StringBuilder text, StepNode node)
    {
        var (open, close) = node.Step switch
        {
            { IsGate: true } => ("{{\"", "\"}}"),
            { IsForPerson: true } => ("([\"", "\"])"),
            { IsDestructive: true } => ("[[\"", "\"]]"),
            _ => ("[\"", "\"]"),
        };
        // What starts with its phase has no arrow that could carry the condition.
        var when = node.Step.Conditions.Count > 0 ? $"<br/>when {string.Join(" and ", node.Step.Conditions.Select(static condition => condition.Name))}" : string.Empty;
        text.Append("        s").Append(Literals.Number(node.Index)).Append(open).Append(Label(node.Step.Title)).Append(when).Append(close).Append('\n');
    }

    // What is implied by another arrow is left out.
    private static void WriteWaits(StringBuilder text, RunbookGraph graph, StepNode node)
    {
        var waits = graph.DependsOn[node.Index];
        foreach (var before in waits.Where(before => !waits.Any(other => other != before && graph.Upstream[other].Contains(before))))
        {
            var arrow = node.Step.Conditions.Count > 0 ? " -.-> " : " --> ";
            text.Append("        s").Append(Literals.Number(before)).Append(arrow).Append('s').Append(Literals.Number(node.Index)).Append('\n');
        }
    }

    private static void WriteContingencies(StringBuilder text, RunbookGraph graph)
    {
        for (var contingency = 0; contingency < graph.Model.Phases.Count; contingency++)
        {
            var arrows = graph.Entries[contingency].Select(entry => entry.Kind switch
            {
                EntryKind.Failure => $"s{Literals.Number(entry.Step)} -.->|fails| p{Literals.Number(contingency)}",
                EntryKind.Overrun => $"p{Literals.Number(entry.Phase)} -.->|overruns| p{Literals.Number(contingency)}",
                _ => $"p{Literals.Number(entry.Phase)} -.->|breach| p{Literals.Number(contingency)}",
            });
            foreach (var arrow in arrows.Distinct())
            {
                text.Append("    ").Append(arrow).Append('\n');
            }
        }
    }

    // Inside quotes Mermaid reads only entities and line breaks.
    private static string Label(string text) => Literals.OneLine(text).Replace("#", "#35;").Replace("\"", "#quot;").Replace("<", "#lt;").Replace(">", "#gt;");
}
