using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Emit;

/// <summary>Writes the typed references: steps named without strings.</summary>
internal static class StepRefsEmitter
{
    public static SourceFile Emit(RunbookGraph graph) => FileScope.Write(graph.Model, "Steps", "Typed references to the steps.", writer =>
    {
        writer.Write("/// <summary>The steps, by name and type.</summary>");
        writer.Open($"public static {FileScope.New(graph.Model)}class Steps");
        for (var phase = 0; phase < graph.Model.Phases.Count; phase++)
        {
            WritePhase(writer, graph, phase);
        }

        writer.Close();
    });

    private static void WritePhase(CodeWriter writer, RunbookGraph graph, int index)
    {
        var phase = graph.Model.Phases[index];
        writer.Write($"/// <summary>{(phase.IsContingency ? "Contingency" : "Phase")}: {Literals.Doc(phase.Title)}</summary>");
        writer.Open($"public static class {Identifiers.Escape(phase.Name)}");
        foreach (var node in graph.StepsOf(index).Where(static node => node.Track is null))
        {
            WriteRef(writer, node);
        }

        foreach (var track in phase.Tracks)
        {
            writer.Write($"/// <summary>Track: {Literals.Doc(track.Title)}</summary>");
            writer.Open($"public static class {Identifiers.Escape(track.Class.Name)}");
            foreach (var node in graph.StepsOf(index).Where(node => ReferenceEquals(node.Track, track)))
            {
                WriteRef(writer, node);
            }

            writer.Close();
        }

        writer.Close();
    }

    private static void WriteRef(CodeWriter writer, StepNode node)
    {
        var step = node.Step;
        var type = InputType(step) is { } input ? $"global::Runbook.StepRef<{input}, {step.Output.Type}>" : $"global::Runbook.StepRef<{step.Output.Type}>";
        writer.Write($"/// <summary>{Literals.Doc(step.Title)}</summary>");
        writer.Write($"{step.Accessibility} static {type} {Identifiers.Escape(step.Name)} {{ get; }} = new({Literals.Text(step.Id)}, {Literals.Number(node.Index)});");
    }

    private static string? InputType(StepModel step)
    {
        if (step.Library is { } library)
        {
            return library.InputType;
        }

        var inputs = step.Arguments.Where(static argument => argument.IsInput).Select(static argument => argument.DeclaredType).ToArray();
        return inputs.Length switch
        {
            0 => null,
            1 => inputs[0],
            _ => $"({string.Join(", ", inputs)})",
        };
    }
}
