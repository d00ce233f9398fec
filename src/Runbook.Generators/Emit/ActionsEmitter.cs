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
        writer.Write($"Run = {Run(step, container)},");
        if (step.Conditions.Count > 0)
        {
            var slot = step.Arguments.Count(static argument => argument.IsInput);
            writer.Write($"When = static (book, inputs) => {Calls.When(step.Conditions, container, container.BookType, ref slot)},");
        }

        if (step.Library is { } library)
        {
            WriteLibrary(writer, library, step, container);
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
            StepForm.Manual => $"{step.Role?.Name ?? "a person"} attests",
            StepForm.GoNoGo => $"{string.Join(", ", step.Polled.Select(static role => role.Name))} are polled",
            _ => $"{step.Role?.Name} approves",
        };
        var inputs = graph.InputsOf(node.Index)
            .Select(edge => edge.Producer >= 0 ? $"{edge.Argument.ShortName} from {graph.Nodes[edge.Producer].Step.Id}" : edge.Argument.ShortName)
            .Distinct()
            .ToArray();
        var condition = step.Conditions.Count > 0 ? $"; only when {string.Join(" and ", step.Conditions.Select(static when => when.Name))}" : string.Empty;
        return $"{who}; takes {(inputs.Length == 0 ? "nothing" : string.Join(", ", inputs))}; gives {step.Output.ShortName}{condition}.";
    }

    private static string Run(StepModel step, ClassModel container)
    {
        var member = Calls.Member(container, step.Name);
        if (step.Library is { } library)
        {
            var arguments = library.InputType is null ? "context" : $"{Calls.LibraryInput(step)}, context";
            return $"static async (book, inputs, context) => await ((global::Runbook.{Contract("IStep", library.InputType, step.Output.Type)}){member}).RunAsync({arguments}).ConfigureAwait(false)";
        }

        var slot = 0;
        var call = $"{member}({Calls.Arguments(step.Arguments, ref slot)})";
        const string nothing = "global::Runbook.Nothing.Value";
        return step.Result switch
        {
            ResultShape.AwaitedValue => $"static async (book, inputs, context) => await {call}.ConfigureAwait(false)",
            ResultShape.Awaited => $"static async (book, inputs, context) => {{ await {call}.ConfigureAwait(false); return {nothing}; }}",
            ResultShape.Void => $"static (book, inputs, context) => {{ {call}; return global::System.Threading.Tasks.Task.FromResult<object?>({nothing}); }}",
            _ => $"static (book, inputs, context) => global::System.Threading.Tasks.Task.FromResult<object?>({call})",
        };
    }

    private static void WriteLibrary(CodeWriter writer, LibraryModel library, StepModel step, ClassModel container)
    {
        var member = Calls.Member(container, step.Name);
        var output = step.Output.Type;
        if (library.Plan == InputForm.WithoutInput)
        {
            writer.Write($"Plan = static (book, inputs, context) => ((global::Runbook.IPlan){member}).PlanAsync(context),");
        }
        else if (library.Plan == InputForm.WithInput)
        {
            var maybe = $"global::Runbook.Maybe<{library.InputType}>";
            var known = string.Join(" && ", step.Arguments.Where(static argument => argument.IsInput).Select(static (_, slot) => $"inputs.Has({Literals.Number(slot)})"));
            writer.Write($"Plan = static (book, inputs, context) => ((global::Runbook.IPlan<{library.InputType}>){member}).PlanAsync({known} ? new {maybe}({Calls.LibraryInput(step)}) : {maybe}.None, context),");
        }

        if (library.Probe != InputForm.Absent)
        {
            var withInput = library.Probe == InputForm.WithInput;
            var contract = Contract("IProbe", withInput ? library.InputType : null, output);
            var input = withInput ? Calls.LibraryInput(step) + ", " : string.Empty;
            writer.Write($"Probe = static async (book, inputs, context) => (await ((global::Runbook.{contract}){member}).ProbeAsync({input}context).ConfigureAwait(false)).Untyped(),");
        }

        if (library.Undo)
        {
            writer.Write($"Undo = static (book, output, context) => ((global::Runbook.IUndo<{output}>){member}).UndoAsync(({output})output, context),");
        }
    }

    private static string Contract(string name, string? input, string output) => input is null ? $"{name}<{output}>" : $"{name}<{input}, {output}>";
}
