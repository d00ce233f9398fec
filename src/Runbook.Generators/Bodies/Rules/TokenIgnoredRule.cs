using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Runbook.Generators.Diagnostics;
using Runbook.Generators.Parsing;

namespace Runbook.Generators.Bodies.Rules;

/// <summary>RB3010.</summary>
internal static class TokenIgnoredRule
{
    public static void Check(Body body)
    {
        // A parameter named '_' says itself that it is not used.
        if (body.Entry?.Parameters.Where(static parameter => parameter.Name != "_" && (parameter.Type.IsToken() || IsContext(parameter))).ToArray() is not { Length: > 0 } carriers
            || body.Operations.Any(operation => operation is IParameterReferenceOperation reference && carriers.Contains(reference.Parameter, SymbolEqualityComparer.Default) && IsUse(reference))
            || !body.Operations.Any(CanBeCancelled))
        {
            return;
        }

        var carrier = carriers.FirstOrDefault(static parameter => parameter.Type.IsToken()) ?? carriers[0];
        body.Report(RuleIds.TokenIgnored, carrier.Locations[0], carrier.Type.IsToken() ? carrier.Name : $"{carrier.Name}.CancellationToken");
    }

    private static bool IsContext(IParameterSymbol parameter) => parameter.Type.Name is "StepContext" or "PlanContext" && parameter.Type.IsInRunbookNamespace();

    private static bool IsUse(IParameterReferenceOperation reference)
    {
        var operand = (IOperation)reference;
        while (operand.Parent is IConversionOperation or IParenthesizedOperation)
        {
            operand = operand.Parent;
        }

        return !reference.IsOnlyNamed() && operand.Parent switch
        {
            ISimpleAssignmentOperation { Target: IDiscardOperation } => false,
            _ when !IsContext(reference.Parameter) => true,
            IPropertyReferenceOperation member => member.Property.Name == "CancellationToken",
            // A member of the context; passed on as an argument, it hangs below the argument.
            IInvocationOperation => false,
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "ThrowIfNull" } } => false,
            IBinaryOperation => false,
            IIsPatternOperation { Pattern: not IRecursivePatternOperation } => false,
            _ => true,
        };
    }

    private static bool CanBeCancelled(IOperation operation) => operation switch
    {
        IForEachLoopOperation { IsAsynchronous: true } => true,
        IInvocationOperation call => TakesToken(call.TargetMethod) || (IsAwaitable(call.TargetMethod.ReturnType) && !IsOfTheLanguage(call.TargetMethod.ContainingType)),
        _ => false,
    };

    private static bool TakesToken(IMethodSymbol method)
    {
        if (method.Parameters.Any(static parameter => parameter.Type.IsToken()))
        {
            return true;
        }

        foreach (var member in method.ContainingType.GetMembers(method.Name))
        {
            if (member is IMethodSymbol overload && overload.Parameters.Length == method.Parameters.Length + 1 && overload.Parameters[method.Parameters.Length].Type.IsToken())
            {
                return true;
            }
        }

        return false;
    }

    // What has a result already, and what the engine gives: neither waits for anything that a token could end.
    private static bool IsOfTheLanguage(INamedTypeSymbol type) => type.IsInRunbookNamespace() || IsAwaitable(type);

    private static bool IsAwaitable(ITypeSymbol type) => type.Name is "Task" or "ValueTask" && type.IsIn("System.Threading.Tasks");
}
