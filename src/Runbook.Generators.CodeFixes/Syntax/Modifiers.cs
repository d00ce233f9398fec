using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Runbook.Generators.CodeFixes.Syntax;

/// <summary>Adds modifiers to declarations, and takes them away.</summary>
internal static class Modifiers
{
    private static readonly SyntaxKind[] Access = [SyntaxKind.PublicKeyword, SyntaxKind.InternalKeyword, SyntaxKind.ProtectedKeyword, SyntaxKind.PrivateKeyword];

    public static bool Has(this MemberDeclarationSyntax member, SyntaxKind modifier) => member.Modifiers.Any(modifier);

    public static bool HasAccess(this MemberDeclarationSyntax member) => member.Modifiers.Any(IsAccess);

    /// <summary>Adds a modifier as the last one, where <c>partial</c> must stand.</summary>
    public static MemberDeclarationSyntax Append(this MemberDeclarationSyntax member, SyntaxKind modifier) => Insert(member, member.Modifiers.Count, modifier);

    /// <summary>Adds a modifier behind those that say who may use the member.</summary>
    public static MemberDeclarationSyntax InsertBehindAccess(this MemberDeclarationSyntax member, SyntaxKind modifier) =>
        Insert(member, member.Modifiers.TakeWhile(IsAccess).Count(), modifier);

    public static MemberDeclarationSyntax Remove(this MemberDeclarationSyntax member, SyntaxKind modifier) => Remove(member, token => token.IsKind(modifier));

    /// <summary>Says who may use the member, whatever was said before.</summary>
    public static MemberDeclarationSyntax WithAccess(this MemberDeclarationSyntax member, SyntaxKind access)
    {
        var first = member.Modifiers.FirstOrDefault(IsAccess);
        if (!IsAccess(first))
        {
            return Insert(member, 0, access);
        }

        var renamed = member.ReplaceToken(first, SyntaxFactory.Token(first.LeadingTrivia, access, first.TrailingTrivia));
        return Remove(renamed, token => IsAccess(token) && !token.IsKind(access));
    }

    private static bool IsAccess(SyntaxToken token) => Access.Contains(token.Kind());

    private static MemberDeclarationSyntax Insert(MemberDeclarationSyntax member, int index, SyntaxKind modifier)
    {
        var next = index < member.Modifiers.Count ? member.Modifiers[index] : FirstTokenBehindModifiers(member);
        var token = SyntaxFactory.Token(next.LeadingTrivia, modifier, SyntaxFactory.TriviaList(SyntaxFactory.Space));
        var changed = member.ReplaceToken(next, next.WithLeadingTrivia());
        return changed.WithModifiers(changed.Modifiers.Insert(index, token));
    }

    private static MemberDeclarationSyntax Remove(MemberDeclarationSyntax member, Func<SyntaxToken, bool> isRemoved)
    {
        var changed = member;
        while (changed.Modifiers.FirstOrDefault(isRemoved) is var token && isRemoved(token))
        {
            var next = token.GetNextToken();
            var leading = token.LeadingTrivia;
            changed = changed.ReplaceToken(next, next.WithLeadingTrivia(leading));
            changed = changed.WithModifiers(changed.Modifiers.Remove(changed.Modifiers.First(isRemoved)));
        }

        return changed;
    }

    private static SyntaxToken FirstTokenBehindModifiers(MemberDeclarationSyntax member) => member switch
    {
        TypeDeclarationSyntax type => type.Keyword,
        EnumDeclarationSyntax type => type.EnumKeyword,
        MethodDeclarationSyntax method => method.ReturnType.GetFirstToken(),
        PropertyDeclarationSyntax property => property.Type.GetFirstToken(),
        _ => throw new ArgumentException($"No modifier is added to a {member.Kind()}.", nameof(member)),
    };
}
