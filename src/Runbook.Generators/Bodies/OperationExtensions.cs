using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Runbook.Generators.Bodies;

internal static class OperationExtensions
{
    /// <summary>Without the conversions and parentheses around it.</summary>
    public static IOperation Unwrap(this IOperation operation)
    {
        while (operation is IConversionOperation or IParenthesizedOperation)
        {
            operation = operation is IConversionOperation conversion ? conversion.Operand : ((IParenthesizedOperation)operation).Operand;
        }

        return operation;
    }

    /// <summary>Where an author looks: a call without its arguments.</summary>
    public static Location Place(this IOperation operation) =>
        (operation.Syntax is InvocationExpressionSyntax call ? call.Expression : operation.Syntax).GetLocation();

    /// <summary><c>nameof</c> runs nothing.</summary>
    public static bool IsOnlyNamed(this IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is INameOfOperation)
            {
                return true;
            }
        }

        return false;
    }
}
