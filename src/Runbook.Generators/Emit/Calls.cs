using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Emit;

/// <summary>Expressions that call the author's members with what earlier steps produced.</summary>
internal static class Calls
{
    /// <summary>A fresh object of the phase or track: it holds nothing but the runbook.</summary>
    public static string NewContainer(ClassModel container) => $"new {Identifiers.Escape(container.Name)}(book)";

    public static string Member(ClassModel container, string name) => $"{NewContainer(container)}.{Identifiers.Escape(name)}";

    public static string Arguments(IEnumerable<ArgumentModel> arguments, int consumer, RunbookGraph graph) =>
        string.Join(", ", arguments.Select(argument => Argument(argument, consumer, graph)));

    /// <summary>The one value that a library step takes.</summary>
    public static string LibraryInput(StepNode node, RunbookGraph graph)
    {
        var arguments = Arguments(node.Step.Arguments, node.Index, graph);
        return node.Step.Library!.InputIsTuple ? $"({arguments})" : arguments;
    }

    private static string Argument(ArgumentModel argument, int consumer, RunbookGraph graph) => argument.Kind switch
    {
        ArgumentKind.CancellationToken => "context.CancellationToken",
        ArgumentKind.StepContext => "context",
        ArgumentKind.MaybeInput => $"inputs.GetMaybe<{argument.Type}>({Literals.Number(graph.ProducerOf(argument, consumer))})",
        _ => $"inputs.Get<{argument.Type}>({Literals.Number(graph.ProducerOf(argument, consumer))})",
    };
}
