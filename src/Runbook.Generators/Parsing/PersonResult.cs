using Microsoft.CodeAnalysis;
using Runbook.Generators.Model;

namespace Runbook.Generators.Parsing;

/// <summary>What a person's step may return.</summary>
internal static class PersonResult
{
    public static (string Why, string Move)? FindFault(StepHead head, IMethodSymbol method, ResultShape shape, ITypeSymbol? output)
    {
        var isTask = method.ReturnType.Name == "Task";
        if (head.IsApproval)
        {
            var role = head.Mark.TypeArgument(0);
            var isRight = isTask
                && output is INamedTypeSymbol { Name: "Approved", Arity: 1 } approved
                && approved.IsInRunbookNamespace()
                && SymbolEqualityComparer.Default.Equals(approved.TypeArguments[0], role);
            return isRight ? null : ($"returns {TypeNames.Short(method.ReturnType)}", $"An approval by {role?.Name} returns Task<Approved<{role?.Name}>>");
        }

        if (head.IsGoNoGo)
        {
            return !isTask || output is not { Name: "Go" } || !output.IsInRunbookNamespace() ? ($"returns {TypeNames.Short(method.ReturnType)}", "A go/no-go returns Task<Go>")
                : !head.Mark.NamedTypes("Roles").Any() ? ("polls nobody", "Name the roles that are polled: Roles = [typeof(…), typeof(…)]")
                : null;
        }

        return isTask && shape is (ResultShape.Awaited or ResultShape.AwaitedValue)
            ? null
            : ($"returns {TypeNames.Short(method.ReturnType)}", "A person takes time: return Task, or Task<T> for what the person attests");
    }
}
