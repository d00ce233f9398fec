using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Runbook.Generators.CodeFixes.Syntax;

/// <summary>Turns one form of step into another. <c>Owner</c> of a step is <c>Role</c> of a person's.</summary>
internal static class StepMark
{
    public static AttributeSyntax ToManual(AttributeSyntax step) => Rename(step, Marks.Manual, "Owner", "Role");

    public static AttributeSyntax ToStep(AttributeSyntax manual) => Rename(manual, Marks.Step, "Role", "Owner");

    private static AttributeSyntax Rename(AttributeSyntax mark, string name, string from, string to)
    {
        var identifier = mark.Name switch
        {
            QualifiedNameSyntax { Right: var right } => right.Identifier,
            AliasQualifiedNameSyntax { Name: var right } => right.Identifier,
            SimpleNameSyntax simple => simple.Identifier,
            _ => mark.Name.GetLastToken(),
        };
        var renamed = mark.ReplaceToken(identifier, SyntaxFactory.Identifier(identifier.LeadingTrivia, name, identifier.TrailingTrivia));
        return renamed.Named(from) is { NameEquals.Name: var role }
            ? renamed.ReplaceNode(role, SyntaxFactory.IdentifierName(to).WithTriviaFrom(role))
            : renamed;
    }
}
