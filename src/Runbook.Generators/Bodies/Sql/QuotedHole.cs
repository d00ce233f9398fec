using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Runbook.Generators.Parsing;

namespace Runbook.Generators.Bodies.Sql;

/// <summary>A value that may stand in a statement: it went through a function whose name says that it quotes or escapes.</summary>
internal static class QuotedHole
{
    private const int Deepest = 8;

    public static bool IsAccepted(IOperation hole, Body body) => IsAccepted(hole, body, Deepest);

    private static bool IsAccepted(IOperation hole, Body body, int depth) => depth > 0 && hole.Unwrap() switch
    {
        { ConstantValue.HasValue: true } => true,
        IInvocationOperation call => IsQuoting(call.TargetMethod) || IsJoined(call, body, depth - 1),
        IMethodReferenceOperation reference => IsQuoting(reference.Method),
        IDelegateCreationOperation made => IsAccepted(made.Target, body, depth - 1),
        IPropertyReferenceOperation reference => IsQuoting(reference.Property),
        IConditionalOperation { WhenFalse: { } otherwise } choice => IsAccepted(choice.WhenTrue, body, depth - 1) && IsAccepted(otherwise, body, depth - 1),
        ICoalesceOperation choice => IsAccepted(choice.Value, body, depth - 1) && IsAccepted(choice.WhenNull, body, depth - 1),
        ISwitchExpressionOperation choice => choice.Arms.All(arm => arm.Value is IThrowOperation || IsAccepted(arm.Value, body, depth - 1)),
        IThrowOperation => true,
        IAnonymousFunctionOperation function => function.Body.Operations.All(line => line is IReturnOperation { ReturnedValue: { } value } && IsAccepted(value, body, depth - 1)),
        ILocalReferenceOperation local => AreAccepted(body.ValuesOf(local.Local), body, depth - 1),
        _ => false,
    };

    // string.Join(", ", names.Select(Quote))
    private static bool IsJoined(IInvocationOperation call, Body body, int depth) => call.TargetMethod switch
    {
        { Name: "Join", ContainingType.SpecialType: SpecialType.System_String } => AreAccepted(call.Arguments.Select(static argument => argument.Value), body, depth),
        { Name: "Select", ContainingType: var type } => type.Is("System.Linq", "Enumerable") && IsAccepted(call.Arguments[1].Value, body, depth),
        _ => false,
    };

    private static bool AreAccepted(IEnumerable<IOperation> values, Body body, int depth)
    {
        var any = false;
        foreach (var value in values)
        {
            if (!IsAccepted(value, body, depth))
            {
                return false;
            }

            any = true;
        }

        return any;
    }

    private static bool IsQuoting(ISymbol member) =>
        member.Name.StartsWith("Quote", StringComparison.OrdinalIgnoreCase) || member.Name.StartsWith("Escape", StringComparison.OrdinalIgnoreCase);
}
