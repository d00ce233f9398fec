using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Emit;

/// <summary>Writes the delegates through which the engine reaches one step.</summary>
internal static class ActionsEmitter
{
    public static void Write(CodeWriter writer, StepNode node, ClassModel container, RunbookGraph graph)
    {
        var step = node.Step;
        writer.Write($"// {Literals.OneLine(step.Title)}: {Describe(node, graph)}");
        writer.Open($"public static global::Runbook.StepActions {Identifiers.Escape(step.Name)} {{ get; }} = new()");
        writer.Write($"Run = {Run(node, container, graph)},");
        if (step.Condition is { } condition)
        {
            writer.Write($"When = {When(condition, node, container, graph)},");
        }

        if (step.Library is { } library)
        {
            WriteLibrary(writer, library, node, container, graph);
        }

        writer.Close(";");
    }

    private static string Describe(StepNode node, RunbookGraph graph)
    {
        var step = node.Step;
        var who = step.Form switch
        {
            StepForm.Library => $"library step {step.Library!.Type.Replace("global::", string.Empty)}",
            StepForm.Method => "the author's method",
            StepForm.Manual => "a person attests",
            _ => $"{step.Role} approves",
        };
        var inputs = RunbookGraph.InputsOf(step)
            .Select(argument => graph.ProducerOf(argument, node.Index) is >= 0 and var producer ? $"{argument.ShortName} from {graph.Nodes[producer].Step.Id}" : argument.ShortName)
            .Distinct()
            .ToArray();
        var condition = step.Condition is { } when ? $"; only when {when.Name}" : string.Empty;
        return $"{who}; takes {(inputs.Length == 0 ? "nothing" : string.Join(", ", inputs))}; gives {step.Output.ShortName}{condition}.";
    }

    private static string Run(StepNode node, ClassModel container, RunbookGraph graph)
    {
        var step = node.Step;
        var member = Calls.Member(container, step.Name);
        if (step.Library is { } library)
        {
            var arguments = library.InputType is null ? "context" : $"{Calls.LibraryInput(node, graph)}, context";
            return $"static async (book, inputs, context) => await ((global::Runbook.{Contract("IStep", library.InputType, step.Output.Type)}){member}).RunAsync({arguments}).ConfigureAwait(false)";
        }

        var call = $"{member}({Calls.Arguments(step.Arguments, node.Index, graph)})";
        const string nothing = "global::Runbook.Nothing.Value";
        return step.Result switch
        {
            ResultShape.AwaitedValue => $"static async (book, inputs, context) => await {call}.ConfigureAwait(false)",
            ResultShape.Awaited => $"static async (book, inputs, context) => {{ await {call}.ConfigureAwait(false); return {nothing}; }}",
            ResultShape.Void => $"static (book, inputs, context) => {{ {call}; return global::System.Threading.Tasks.Task.FromResult<object?>({nothing}); }}",
            _ => $"static (book, inputs, context) => global::System.Threading.Tasks.Task.FromResult<object?>({call})",
        };
    }

    private static string When(ConditionModel condition, StepNode node, ClassModel container, RunbookGraph graph)
    {
        var target = condition.IsStatic ? Identifiers.Escape(container.Name) : Calls.NewContainer(container);
        var call = condition.IsMethod ? $"({Calls.Arguments(condition.Arguments, node.Index, graph)})" : string.Empty;
        return $"static (book, inputs) => {target}.{Identifiers.Escape(condition.Name)}{call}";
    }

    private static void WriteLibrary(CodeWriter writer, LibraryModel library, StepNode node, ClassModel container, RunbookGraph graph)
    {
        var member = Calls.Member(container, node.Step.Name);
        var output = node.Step.Output.Type;
        if (library.Plan == InputForm.WithoutInput)
        {
            writer.Write($"Plan = static (book, inputs, context) => ((global::Runbook.IPlan){member}).PlanAsync(context),");
        }
        else if (library.Plan == InputForm.WithInput)
        {
            var maybe = $"global::Runbook.Maybe<{library.InputType}>";
            var known = string.Join(" && ", node.Step.Arguments.Select(argument => $"inputs.Has({Literals.Number(graph.ProducerOf(argument, node.Index))})"));
            writer.Write($"Plan = static (book, inputs, context) => ((global::Runbook.IPlan<{library.InputType}>){member}).PlanAsync({known} ? new {maybe}({Calls.LibraryInput(node, graph)}) : {maybe}.None, context),");
        }

        if (library.Probe != InputForm.Absent)
        {
            var withInput = library.Probe == InputForm.WithInput;
            var contract = Contract("IProbe", withInput ? library.InputType : null, output);
            var input = withInput ? Calls.LibraryInput(node, graph) + ", " : string.Empty;
            writer.Write($"Probe = static async (book, inputs, context) => (await ((global::Runbook.{contract}){member}).ProbeAsync({input}context).ConfigureAwait(false)).Untyped(),");
        }

        if (library.Undo)
        {
            writer.Write($"Undo = static (book, output, context) => ((global::Runbook.IUndo<{output}>){member}).UndoAsync(({output})output, context),");
        }
    }

    private static string Contract(string name, string? input, string output) => input is null ? $"{name}<{output}>" : $"{name}<{input}, {output}>";
}
