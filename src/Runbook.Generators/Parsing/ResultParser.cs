using Microsoft.CodeAnalysis;
using Runbook.Generators.Model;

namespace Runbook.Generators.Parsing;

internal static class ResultParser
{
    public const string NothingType = "global::Runbook.Nothing";

    public static readonly OutputModel Nothing = new(NothingType, null, "Nothing");

    /// <summary>Unwraps a method's result. The type is null when there is none to consume.</summary>
    public static (ResultShape Shape, ITypeSymbol? Type) Parse(ITypeSymbol result)
    {
        if (result.SpecialType == SpecialType.System_Void)
        {
            return (ResultShape.Void, null);
        }

        if (result is INamedTypeSymbol { Name: "Task" or "ValueTask" } task && task.ContainingNamespace is { Name: "Tasks", ContainingNamespace: { Name: "Threading", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } })
        {
            return task.Arity == 0 ? (ResultShape.Awaited, null) : (ResultShape.AwaitedValue, task.TypeArguments[0]);
        }

        return (ResultShape.Value, result);
    }

    public static OutputModel Output(ITypeSymbol? type)
    {
        if (type is null || (type.Name == "Nothing" && type.IsInRunbookNamespace()))
        {
            return Nothing;
        }

        var emitted = TypeNames.Emitted(type);
        return new OutputModel(emitted, TypeNames.Key(type, emitted), TypeNames.Short(type));
    }
}
