using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Runbook.Generators.CodeFixes.Syntax;

/// <summary>Finds the argument by which a call would take the cancellation token.</summary>
internal static class TokenArguments
{
    /// <summary>Null when the call has a token already, or there is no overload with one that returns the same.</summary>
    public static ArgumentSyntax? Find(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method
            || call.ArgumentList.Arguments.Any(argument => IsToken(model.GetTypeInfo(argument.Expression, cancellationToken).ConvertedType))
            || LentContext.Token(call, model) is not { } token)
        {
            return null;
        }

        var expression = SyntaxFactory.ParseExpression(token);
        var optional = method.Parameters.FirstOrDefault(static parameter => IsToken(parameter.Type))?.Name ?? "cancellationToken";
        ArgumentSyntax[] choices =
        [
            SyntaxFactory.Argument(expression),
            SyntaxFactory.Argument(SyntaxFactory.NameColon(optional), default, expression),
        ];
        return choices.FirstOrDefault(argument => Takes(call, argument, method, model))?.WithAdditionalAnnotations(Formatter.Annotation);
    }

    private static bool Takes(InvocationExpressionSyntax call, ArgumentSyntax argument, IMethodSymbol method, SemanticModel model) =>
        model.GetSpeculativeSymbolInfo(call.SpanStart, call.AddArgumentListArguments(argument), SpeculativeBindingOption.BindAsExpression).Symbol is IMethodSymbol overload
        && overload.Name == method.Name
        && SymbolEqualityComparer.Default.Equals(overload.ReturnType, method.ReturnType)
        && overload.Parameters.Any(static parameter => IsToken(parameter.Type));

    private static bool IsToken(ITypeSymbol? type) => type?.ToDisplayString() == "System.Threading.CancellationToken";
}
