using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Emit;

/// <summary>Writes the definition that the engine runs.</summary>
internal static class DefinitionEmitter
{
    public static SourceFile Emit(RunbookGraph graph) => FileScope.Write(graph.Model, "Definition", "The runbook as compiled: what the engine runs.", writer =>
    {
        var model = graph.Model;
        writer.Write("/// <summary>This runbook, as compiled.</summary>");
        writer.Open("public static global::Runbook.RunbookDefinition Definition { get; } = new()");
        writer.Write($"""
            Id = {Literals.Text(model.Id)},
            Title = {Literals.Text(model.Title)},
            Hash = {Literals.Text(CanonicalText.Hash(graph))},
            BookType = typeof({model.FullName}),
            CreatePhaseMachine = static () => new PhaseMachine(),
            """);
        writer.Write("Parameters =\n[");
        foreach (var parameter in model.Parameters)
        {
            WriteParameter(writer, parameter);
        }

        writer.Write("],\nPhases =\n[");
        for (var phase = 0; phase < model.Phases.Count; phase++)
        {
            WritePhase(writer, graph, phase);
        }

        writer.Write("],\nSteps =\n[");
        foreach (var node in graph.Nodes)
        {
            WriteStep(writer, node, graph);
        }

        writer.Write("],");
        writer.Close(";");
    });

    private static void WriteParameter(CodeWriter writer, ParameterModel parameter) => writer.Write(
        $"    new() {{ Name = {Literals.Text(parameter.Name)}, Title = {Literals.Text(parameter.Title)}, Type = typeof({parameter.Type}), Required = {Literals.Bool(parameter.Required)}, Default = {Literals.Text(parameter.Default)} }},");

    private static void WritePhase(CodeWriter writer, RunbookGraph graph, int index)
    {
        var phase = graph.Model.Phases[index];
        var steps = graph.Nodes.Where(node => node.Phase == index).ToArray();
        var first = steps.Length > 0 ? steps[0].Index : graph.Nodes.Count(node => node.Phase < index);
        writer.Write($$"""
                new()
                {
                    Id = {{Literals.Text(phase.Name)}},
                    Title = {{Literals.Text(phase.Title)}},
                    TimeBox = {{Literals.Duration(phase.TimeBox)}},
                    OnOverrun = global::Runbook.Overrun.{{phase.OnOverrun}},
                    FirstStep = {{Literals.Number(first)}},
                    StepCount = {{Literals.Number(steps.Length)}},
                },
            """);
    }

    private static void WriteStep(CodeWriter writer, StepNode node, RunbookGraph graph)
    {
        var step = node.Step;
        var container = node.Track?.Class ?? graph.Model.Phases[node.Phase].Class;
        var taken = graph.Data.Where(edge => edge.Consumer == node.Index).ToArray();
        writer.Write($$"""
                // {{Literals.Number(node.Index)}}: {{Literals.OneLine(step.Title)}}. {{WaitsFor(node, graph)}}
                new()
                {
                    Ref = Steps.{{BodyEmitter.Path(step)}},
                    Title = {{Literals.Text(step.Title)}},
                    Track = {{Literals.Text(node.Track?.Title)}},
                    Phase = {{Literals.Number(node.Phase)}},
                    Kind = global::Runbook.StepKind.{{step.Form}},
                    Effect = {{Effects(step.Effects)}},
                    DependsOn = {{Literals.Indices(graph.DependsOn[node.Index])}},
                    Inputs = {{Literals.Indices(Producers(taken))}},
                    RequiredInputs = {{Literals.Indices(Producers(taken.Where(static edge => edge.Argument.Kind == ArgumentKind.Input)))}},
                    Output = typeof({{step.Output.Type}}),
                    Timeout = {{Literals.Duration(step.Timeout)}},
                    Expected = {{Literals.Duration(step.Expected)}},
                    Role = {{Literals.Text(step.Role)}},
                    Evidence = global::Runbook.Evidence.{{(step.EvidenceRequired ? "Required" : "Optional")}},
                    Actions = {{container.FullName}}.Bindings.{{Identifiers.Escape(step.Name)}},
                },
            """);
    }

    private static IEnumerable<int> Producers(IEnumerable<DataEdge> edges) => edges.Select(static edge => edge.Producer).Distinct().OrderBy(static index => index);

    private static string WaitsFor(StepNode node, RunbookGraph graph) => graph.DependsOn[node.Index].Length == 0
        ? "Starts with its phase."
        : "Waits for " + string.Join(", ", graph.DependsOn[node.Index].Select(index => graph.Nodes[index].Step.Id)) + ".";

    private static string Effects(StepEffects effects) => effects == StepEffects.None
        ? "global::Runbook.Effect.None"
        : string.Join(" | ", effects.ToString().Split([", "], StringSplitOptions.None).Select(static effect => $"global::Runbook.Effect.{effect}"));
}
