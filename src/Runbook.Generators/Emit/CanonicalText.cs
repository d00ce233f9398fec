using System.Security.Cryptography;
using System.Text;
using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Emit;

/// <summary>Everything declared, as one text, and its hash: what approvals and journals are bound to. A change of this format changes every hash, so it carries a version.</summary>
internal static class CanonicalText
{
    public static string Hash(RunbookGraph graph)
    {
        using var sha = SHA256.Create();
        return string.Concat(sha.ComputeHash(Encoding.UTF8.GetBytes(Write(graph))).Select(static value => value.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
    }

    public static string Write(RunbookGraph graph)
    {
        var text = new StringBuilder();
        Line(text, "runbook-definition", "1");
        Line(text, "runbook", graph.Model.Id, graph.Model.Title);
        foreach (var parameter in graph.Model.Parameters)
        {
            Line(text, "parameter", parameter.Name, parameter.Title, parameter.Type, Literals.Bool(parameter.Required), parameter.Default);
        }

        for (var phase = 0; phase < graph.Model.Phases.Count; phase++)
        {
            var declared = graph.Model.Phases[phase];
            Line(text, "phase", declared.Name, declared.Title, Ticks(declared.TimeBox), declared.OnOverrun);
            foreach (var track in declared.Tracks)
            {
                Line(text, "track", track.Class.Name, track.Title, Literals.Bool(track.Parallel));
            }

            foreach (var node in graph.Nodes.Where(node => node.Phase == phase))
            {
                WriteStep(text, node, graph);
            }
        }

        return text.ToString();
    }

    private static void WriteStep(StringBuilder text, StepNode node, RunbookGraph graph)
    {
        var step = node.Step;
        Line(
            text,
            "step",
            step.Id,
            step.Title,
            step.Form.ToString(),
            step.Effects.ToString(),
            step.Library?.Type,
            step.Output.Type,
            Ticks(step.Timeout),
            Ticks(step.Expected),
            step.Role,
            Literals.Bool(step.EvidenceRequired),
            step.Condition?.Name,
            Literals.Indices(graph.DependsOn[node.Index]));
        foreach (var argument in RunbookGraph.InputsOf(step))
        {
            Line(text, "input", argument.Kind.ToString(), argument.Type, Literals.Number(graph.ProducerOf(argument, node.Index)));
        }
    }

    private static string? Ticks(DurationModel? duration) => duration?.Ticks is { } ticks ? Literals.Number(ticks) : null;

    // Quoted, so that no title can look like two fields.
    private static void Line(StringBuilder text, params string?[] fields) => text.Append(string.Join(" ", fields.Select(Literals.Text))).Append('\n');
}
