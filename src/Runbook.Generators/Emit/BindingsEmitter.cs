using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Emit;

/// <summary>Writes the generator's part of each phase, contingency and track class: the runbook, bodies of people's steps, and the delegates that call the members.</summary>
internal static class BindingsEmitter
{
    private const string BookBody = "{ get; }";

    public static SourceFile Emit(RunbookGraph graph) => FileScope.Write(graph.Model, "Bindings", "How the engine reaches the steps of each phase and track.", writer =>
    {
        for (var phase = 0; phase < graph.Model.Phases.Count; phase++)
        {
            var declared = graph.Model.Phases[phase];
            if (declared.Class is { CanExtend: true, IsInherited: false })
            {
                WritePhase(writer, graph, declared, phase);
            }
        }

        if (!graph.Model.HasNameClash)
        {
            BesideEmitter.Write(writer, graph.Model);
        }
    });

    /// <summary>How visible what other runbooks call is.</summary>
    public static string Visibility(RunbookModel model) => model.IsAbstract
        ? "[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]\npublic"
        : "internal";

    private static void WritePhase(CodeWriter writer, RunbookGraph graph, PhaseModel phase, int index)
    {
        writer.Write($"// {(phase.IsContingency ? "Contingency" : "Phase")}: {Literals.OneLine(phase.Title)}");
        WriteOrder(writer, graph.Model, phase.Items.Select(static item => item.Step?.Name ?? item.Track!.Class.Name));
        writer.Open($"partial {phase.Class.Keyword} {Identifiers.Escape(phase.Name)}");
        WritePart(writer, graph, phase.Class, graph.StepsOf(index).Where(static node => node.Track is null).ToArray());
        foreach (var track in phase.Tracks.Where(static track => track.Class.CanExtend))
        {
            writer.Write(string.Empty);
            writer.Write($"// Track: {Literals.OneLine(track.Title)}");
            WriteOrder(writer, graph.Model, track.Steps.Select(static step => step.Name));
            writer.Open($"partial {track.Class.Keyword} {Identifiers.Escape(track.Class.Name)}");
            WritePart(writer, graph, track.Class, graph.StepsOf(index).Where(node => ReferenceEquals(node.Track, track)).ToArray());
            writer.Close();
        }

        writer.Close();
    }

    // An assembly does not keep the order of members, and who derives in another one sees nothing else.
    private static void WriteOrder(CodeWriter writer, RunbookModel model, IEnumerable<string> members)
    {
        if (model.IsAbstract)
        {
            writer.Write(FileScope.SourceOrder(members));
        }
    }

    private static void WritePart(CodeWriter writer, RunbookGraph graph, ClassModel container, StepNode[] nodes)
    {
        var model = graph.Model;
        if (!container.HasOwnBook)
        {
            writer.Write($"""
                private {Identifiers.Escape(container.Name)}(object book) => Book = ({model.FullName})book;

                /// <summary>The runbook that this belongs to.</summary>
                private {model.FullName} Book {BookBody}
                """);
        }

        foreach (var node in nodes.Where(static node => node.Step.Body is not null))
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

    private static void WriteActions(CodeWriter writer, RunbookGraph graph, ClassModel container, StepNode[] nodes)
    {
        writer.Write(string.Empty);
        writer.Write("// A phase or track object holds nothing but its runbook, so each call makes one.");
        writer.Open($"{Visibility(graph.Model)} static class Bindings");
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
