using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Runbook.Generators.Parsing;

namespace Runbook.Generators.Bodies.Sql;

/// <summary>A text that an expression puts together: constant pieces, and values in the holes between them.</summary>
internal sealed class BuiltText
{
    private const int Shown = 80;

    private readonly List<(string? Text, IOperation? Hole)> pieces = [];

    private BuiltText(IOperation expression) => Expression = expression;

    public IOperation Expression { get; }

    /// <summary>The constant text before the first hole.</summary>
    public string Start => string.Concat(pieces.TakeWhile(static piece => piece.Hole is null).Select(static piece => piece.Text));

    /// <summary>None when the expression puts nothing together: then nothing is known of the text.</summary>
    public IEnumerable<IOperation> Holes => pieces.Count == 1 ? [] : pieces.Select(static piece => piece.Hole).OfType<IOperation>();

    public static BuiltText Parse(IOperation expression)
    {
        var built = new BuiltText(expression);
        built.Add(expression);
        return built;
    }

    /// <summary>On one line, with the values as they stand in the source.</summary>
    public string Describe()
    {
        var text = new StringBuilder();
        foreach (var (constant, hole) in pieces)
        {
            text.Append(constant ?? $"{{{hole!.Syntax}}}");
        }

        var line = string.Join(" ", text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= Shown ? line : line.Substring(0, Shown - 1) + "…";
    }

    private void Add(IOperation operation)
    {
        var value = operation.Unwrap();
        switch (value)
        {
            case { ConstantValue: { HasValue: true, Value: var constant } }:
                pieces.Add((constant?.ToString() ?? string.Empty, null));
                break;
            case IInterpolatedStringOperation interpolated:
                AddAll(interpolated.Parts);
                break;
            case IInterpolatedStringTextOperation text:
                Add(text.Text);
                break;
            case IInterpolationOperation interpolation:
                Add(interpolation.Expression);
                break;
            case IInterpolatedStringHandlerCreationOperation handler:
                Add(handler.Content);
                break;
            case IInterpolatedStringAdditionOperation addition:
                AddAll([addition.Left, addition.Right]);
                break;
            case IInterpolatedStringAppendOperation append when append.AppendCall is IInvocationOperation { Arguments: [{ Value: { } appended }, ..] }:
                Add(appended);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum:
                AddAll([sum.LeftOperand, sum.RightOperand]);
                break;
            case IInvocationOperation call when PutsTogether(call.TargetMethod):
                AddAll(call.Arguments.Where(static argument => argument.Parameter?.Type.Is("System", "IFormatProvider") != true).Select(static argument => argument.Value));
                break;
            case IArrayCreationOperation { Initializer: { } elements }:
                AddAll(elements.ElementValues);
                break;
            default:
                pieces.Add((null, value));
                break;
        }
    }

    private void AddAll(IEnumerable<IOperation> operations)
    {
        foreach (var operation in operations)
        {
            Add(operation);
        }
    }

    private static bool PutsTogether(IMethodSymbol method) => method.ContainingType switch
    {
        { SpecialType: SpecialType.System_String } => method.Name is "Concat" or "Format" or "Create",
        var type => method.Name is "Invariant" or "CurrentCulture" && type.Is("System", "FormattableString"),
    };
}
