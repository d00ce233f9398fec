using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Emit;

/// <summary>Writes the generator's part of each phase and track class: the runbook, bodies of people's steps, and the delegates that call the members.</summary>
internal static class BindingsEmitter
{
    public static SourceFile Emit(RunbookGraph graph) => FileScope.Write(graph.Model, "Bindings", "How the engine reaches the steps of each phase and track.", writer =>
    {
        foreach (var phase in graph.Model.Phases.Where(static phase => phase.Class.CanExtend))
        {
            writer.Write($"// Phase: {Literals.OneLine(phase.Title)}");
            writer.Open($"partial {phase.Class.Keyword} {Identifiers.Escape(phase.Name)}");
            WritePart(writer, graph, phase.Class, phase.OwnSteps);
            foreach (var track in phase.Tracks.Where(static track => track.Class.CanExtend))
            {
                writer.Write(string.Empty);
                writer.Write($"// Track: {Literals.OneLine(track.Title)}");
                writer.Open($"partial {track.Class.Keyword} {Identifiers.Escape(track.Class.Name)}");
                WritePart(writer, graph, track.Class, track.Steps);
                writer.Close();
            }

            writer.Close();
        }
    });

    private static void WritePart(CodeWriter writer, RunbookGraph graph, ClassModel container, IEnumerable<StepModel> steps)
    {
        var model = graph.Model;
        var own = new HashSet<string>(steps.Select(static step => step.Subject), StringComparer.Ordinal);
        var nodes = graph.Nodes.Where(node => own.Contains(node.Step.Subject)).GroupBy(static node => node.Step.Id, StringComparer.Ordinal).Select(static same => same.First()).ToArray();
        if (!container.HasOwnBook)
        {
            writer.Write($"""
                private {Identifiers.Escape(container.Name)}(object book) => Book = ({model.FullName})book;

                /// <summary>The runbook that this belongs to.</summary>
                private {model.FullName} Book {BookBody}
                """);
        }

        foreach (var node in graph.Nodes.Where(node => own.Contains(node.Step.Subject) && node.Step.Body is not null))
        {
            if (model.HasNameClash)
            {
                BodyEmitter.WriteBroken(writer, node.Step.Body!);
            }
            else
            {
                BodyEmitter.Write(writer, model, node.Step);
            }
        }

        foreach (var body in container.Broken)
        {
            BodyEmitter.WriteBroken(writer, body);
        }

        if (nodes.Length > 0 && !model.HasNameClash)
        {
            WriteActions(writer, graph, container, nodes);
        }
    }

    private const string BookBody = "{ get; }";

    private static void WriteActions(CodeWriter writer, RunbookGraph graph, ClassModel container, StepNode[] nodes)
    {
        writer.Write(string.Empty);
        writer.Write("// A phase or track object holds nothing but its runbook, so each call makes one.");
        writer.Open("internal static class Bindings");
        for (var i = 0; i < nodes.Length; i++)
        {
            if (i > 0)
            {
                writer.Write(string.Empty);
            }

            ActionsEmitter.Write(writer, nodes[i], container, graph);
        }

        writer.Close();
    }
}
