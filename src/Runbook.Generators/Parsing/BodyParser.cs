using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Runbook.Generators.Emit;
using Runbook.Generators.Model;

namespace Runbook.Generators.Parsing;

/// <summary>Reads whether a person's method awaits a body, and the signature that the body must repeat.</summary>
internal static class BodyParser
{
    /// <summary>A partial method whose body is not the author's.</summary>
    public static bool AwaitsBody(IMethodSymbol method) =>
        method.IsPartialDefinition && method.Parameters.All(static parameter => parameter.Name.Length > 0) && (method.PartialImplementationPart is null || method.PartialImplementationPart.IsGenerated());

    public static bool HasBody(IMethodSymbol method) =>
        method.IsFromMetadata()
        || (method.PartialImplementationPart is { } part && !part.IsGenerated())
        || method.DeclaringSyntaxReferences.Any(static reference => reference.GetSyntax() is MethodDeclarationSyntax { Body: not null } or MethodDeclarationSyntax { ExpressionBody: not null });

    public static BodyModel Parse(IMethodSymbol method) => new(
        SyntaxFacts.GetText(method.DeclaredAccessibility) + (method.IsStatic ? " static" : string.Empty),
        TypeNames.Declared(method.ReturnType),
        method.Name,
        string.Join(", ", method.Parameters.Select(static parameter => $"{TypeNames.Declared(parameter.Type)} {Identifiers.Escape(parameter.Name)}")),
        method.Parameters.Where(static parameter => ArgumentParser.KindOf(parameter.Type) is ArgumentKind.Input or ArgumentKind.MaybeInput).Select(static parameter => parameter.Name).ToEquatable(),
        method.Parameters.FirstOrDefault(static parameter => ArgumentParser.KindOf(parameter.Type) == ArgumentKind.CancellationToken)?.Name);
}
