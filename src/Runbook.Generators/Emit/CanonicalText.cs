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
        var text = new StringBuilder();
        foreach (var value in sha.ComputeHash(Encoding.UTF8.GetBytes(Write(graph))))
        {
            text.Append("0123456789abcdef"[value >> 4]).Append("0123456789abcdef"[value & 15]);
        }

        return text.ToString();
    }

    public static string Write(RunbookGraph graph)
    {
        var (model, text) = (graph.Model, new StringBuilder());
        Line(text, "runbook-definition", "2");
        Line(text, "runbook", model.Id, model.Title);
        Translations(text, model.Translations);
        foreach (var resource in model.Exclusive)
        {
            Line(text, "exclusive", resource);
        }

        foreach (var parameter in model.Parameters)
        {
            Line(text, "parameter", parameter.Name, parameter.Title, parameter.Type, Literals.Bool(parameter.Required), parameter.Default, parameter.Pattern, parameter.Minimum, parameter.Maximum);
        }

        for (var phase = 0; phase < model.Phases.Count; phase++)
        {
            WritePhase(text, graph, phase);
        }

        foreach (var monitor in model.Monitors)
        {
            Line(text, "monitor", monitor.Name, monitor.Title, Ticks(monitor.Every), Ticks(monitor.Sustained), string.Join(" ", monitor.During), monitor.Action, monitor.OnBreach, monitor.Owner?.Name, monitor.Added);
            Inputs(text, monitor.Arguments, graph);
            Translations(text, monitor.Translations);
        }

        foreach (var notice in model.Notices)
        {
            Line(text, "notice", notice.Name, notice.Title, notice.OnText, string.Join(" ", notice.During), notice.Audience, notice.Condition?.Key, notice.Added);
            Inputs(text, notice.Arguments, graph);
            Translations(text, notice.Translations);
        }

        foreach (var waiver in model.Waivers)
        {
            Line(text, "waiver", waiver.Subject, waiver.Rule, waiver.Justification);
        }

        return text.ToString();
    }

    private static void WritePhase(StringBuilder text, RunbookGraph graph, int index)
    {
        var phase = graph.Model.Phases[index];
        Line(text, phase.IsContingency ? "contingency" : "phase", phase.Name, phase.Title, Ticks(phase.TimeBox), phase.OnOverrun, phase.OverrunTo, Ticks(phase.AtLeast), phase.Then, string.Join(" ", phase.Undo), phase.Added);
        Translations(text, phase.Translations);
        foreach (var track in phase.Tracks)
        {
            Line(text, "track", track.Class.Name, track.Title, Literals.Bool(track.Parallel));
            Translations(text, track.Translations);
        }

        foreach (var node in graph.StepsOf(index))
        {
            WriteStep(text, node, graph);
        }
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
            step.Role?.Name,
            string.Join(" ", step.Polled.Select(static role => role.Name)),
            Literals.Number(step.Quorum),
            Literals.Bool(step.EvidenceRequired),
            step.OnFailure,
            step.Retry is { } retry ? $"{Literals.Number(retry.Attempts)} {Ticks(retry.Backoff)} {Ticks(retry.MaxBackoff)}" : null,
            Literals.Bool(step.IsPointOfNoReturn),
            string.Join("|", step.Writes),
            step.NoUndo,
            step.Added,
            Literals.Indices(graph.DependsOn[node.Index]));
        foreach (var condition in step.Conditions)
        {
            Line(text, "when", condition.Key);
        }

        foreach (var edge in graph.InputsOf(node.Index))
        {
            Line(text, "input", edge.Argument.Kind.ToString(), edge.Argument.Type, Literals.Number(edge.Producer));
        }

        foreach (var fresh in step.Fresh)
        {
            Line(text, "fresh", fresh.Type, Ticks(fresh.Within));
        }

        Translations(text, step.Translations);
    }

    private static void Inputs(StringBuilder text, EquatableArray<ArgumentModel> arguments, RunbookGraph graph)
    {
        foreach (var argument in arguments.Where(static argument => argument.IsInput))
        {
            Line(text, "input", argument.Kind.ToString(), argument.Type, Literals.Number(graph.ProducerOf(argument)));
        }
    }

    private static void Translations(StringBuilder text, EquatableArray<TranslationModel> translations)
    {
        foreach (var translation in translations)
        {
            Line(text, "title", translation.Language, translation.Text);
        }
    }

    private static string? Ticks(DurationModel? duration) => duration?.Ticks is { } ticks ? Literals.Number(ticks) : null;

    // Quoted, so that no title can look like two fields.
    private static void Line(StringBuilder text, params string?[] fields)
    {
        foreach (var field in fields)
        {
            if (field is null)
            {
                text.Append("null ");
                continue;
            }

            text.Append('"');
            foreach (var c in field)
            {
                _ = c switch
                {
                    '"' => text.Append("\\\""),
                    '\\' => text.Append("\\\\"),
                    '\n' => text.Append("\\n"),
                    '\r' => text.Append("\\r"),
                    _ => text.Append(c),
                };
            }

            text.Append("\" ");
        }

        text.Append('\n');
    }
}
