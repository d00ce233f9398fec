using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Runbook.Generators.CodeFixes;

/// <summary>A finding, and what stands at its place.</summary>
internal sealed class Fault(Diagnostic diagnostic, SyntaxNode root, SemanticModel model, CancellationToken cancellationToken)
{
    public string Rule => diagnostic.Id;

    public SemanticModel Model { get; } = model;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>The innermost node at the place: an argument's expression, an expression in a body, or the declaration whose identifier it is.</summary>
    public SyntaxNode Node { get; } = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);

    /// <summary>The declaration at the place, or around it.</summary>
    public MemberDeclarationSyntax? Member => Node.FirstAncestorOrSelf<MemberDeclarationSyntax>();

    /// <summary>True: the place is the identifier of <see cref="Member"/>, not a part of its attributes or its body.</summary>
    public bool IsAtIdentifier => Node is MemberDeclarationSyntax;

    /// <summary>What the finding says besides its place; null when it does not.</summary>
    public string? this[string property] => diagnostic.Properties.TryGetValue(property, out var value) ? value : null;

    public ISymbol? Symbol(SyntaxNode declaration) => Model.GetDeclaredSymbol(declaration, CancellationToken);
}
