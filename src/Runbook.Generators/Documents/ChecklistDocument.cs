using System.Text;
using Runbook.Generators.Emit;
using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Documents;

/// <summary>The runbook as a checklist in Markdown: titles as the author wrote them, each on a line of its own, and below it what the compiler knows.</summary>
internal static class ChecklistDocument
{
    public static string Write(RunbookGraph graph)
    {
        var (model, text) = (graph.Model, new StringBuilder());
        Line(text, $"<!-- Compiled from {model.FullName.Replace("global::", string.Empty)}: edit the runbook, not this file. -->");
        Line(text, $"# {Text(model.Title)}");
        WriteHead(text, model);
        for (var phase = 0; phase < model.Phases.Count; phase++)
        {
            WritePhase(text, graph, phase);
        }

        WriteList(text, "Monitors", model.Monitors.Select(monitor => (monitor.Title, BesideText.Of(monitor, model))));
        WriteList(text, "Notices", model.Notices.Select(notice => (notice.Title, BesideText.Of(notice, model))));
        WriteList(text, "Rules set aside", model.Waivers.Select(static waiver => ($"{waiver.Rule} on {waiver.Label}", waiver.Justification ?? "(no reason given)")));
        return text.ToString();
    }

    private static void WriteHead(StringBuilder text, RunbookModel model)
    {
        var phases = model.Phases.Count(static phase => !phase.IsContingency);
        Line(text);
        Line(text, $"`{model.Id}`: {phases} phases, {model.Phases.Sum(static phase => phase.Steps.Count())} steps, {model.Phases.Count - phases} contingencies, {model.Monitors.Count} monitors, {model.Notices.Count} notices.");
        WriteList(text, "Parameters", model.Parameters.Select(static parameter => (
            $"`--{parameter.Name}` {parameter.Title}",
            parameter.Required ? "required" : parameter.Default is { } value ? $"default `{value}`" : "optional")));
        WriteList(text, "Roles", DefinitionEmitter.Roles(model).Select(static role => ($"{role.Title ?? role.Name} (`{role.Name}`)", role.Holders == 1 ? "one person" : $"{role.Holders} persons")));
        WriteList(text, "One run at a time", model.Exclusive.Select(static resource => (resource, string.Empty)));
    }

    private static void WritePhase(StringBuilder text, RunbookGraph graph, int index)
    {
        var phase = graph.Model.Phases[index];
        Line(text);
        Line(text, $"## {(phase.IsContingency ? "Contingency: " : string.Empty)}{Text(phase.Title)}");
        var facts = PhaseText.Of(graph, index).ToArray();
        if (facts.Length > 0)
        {
            Line(text);
            Line(text, $"*{string.Join("; ", facts)}.*");
        }

        Line(text);
        var inList = true;
        foreach (var item in phase.Items)
        {
            if (item.Track is not { } track)
            {
                // Without its own heading it would read as the end of the track above.
                Line(text, "\n### —\n", omit: inList);
                inList = true;
                WriteStep(text, graph, graph.StepsOf(index).First(node => ReferenceEquals(node.Step, item.Step)));
                continue;
            }

            if (!EndsWithBlankLine(text))
            {
                Line(text);
            }

            var notes = new[] { track.Parallel ? "in parallel" : null, track.Condition is { } condition ? $"when `{condition}`" : null }.Where(static note => note is not null).ToArray();
            Line(text, $"### {Text(track.Title)}{(notes.Length > 0 ? $" ({string.Join(", ", notes)})" : string.Empty)}");
            Line(text);
            inList = false;
            foreach (var node in graph.StepsOf(index).Where(node => ReferenceEquals(node.Track, track)))
            {
                WriteStep(text, graph, node);
            }
        }
    }

    private static void WriteStep(StringBuilder text, RunbookGraph graph, StepNode node)
    {
        Line(text, $"- [ ] {Text(node.Step.Title)}");
        Line(text, $"  · {string.Join(" · ", StepText.Of(graph, node))}");
    }

    private static void WriteList(StringBuilder text, string heading, IEnumerable<(string Title, string Detail)> items)
    {
        var all = items.ToArray();
        if (all.Length == 0)
        {
            return;
        }

        Line(text);
        Line(text, $"## {heading}");
        Line(text);
        foreach (var (title, detail) in all)
        {
            Line(text, $"- {Text(title)}");
            Line(text, $"  · {Text(detail)}", omit: detail.Length == 0);
        }
    }

    private static bool EndsWithBlankLine(StringBuilder text) => text.Length > 1 && text[text.Length - 1] == '\n' && text[text.Length - 2] == '\n';

    private static void Line(StringBuilder text, string? line = "", bool omit = false)
    {
        if (!omit)
        {
            text.Append(line).Append('\n');
        }
    }

    private static string Text(string text) => Literals.OneLine(text);
}
