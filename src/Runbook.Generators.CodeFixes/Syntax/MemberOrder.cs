using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Runbook.Generators.CodeFixes.Syntax;

/// <summary>Puts members into another order.</summary>
internal static class MemberOrder
{
    /// <summary>Moves a member up. Comments go along; blank lines stay between the places where they were.</summary>
    public static SyntaxList<MemberDeclarationSyntax> Move(SyntaxList<MemberDeclarationSyntax> members, int from, int to)
    {
        var order = members.ToList();
        order.RemoveAt(from);
        order.Insert(to, members[from]);
        return SyntaxFactory.List(order.Select((member, place) =>
            member == members[place] ? member : member.WithLeadingTrivia(BlankLines(members[place]).Concat(member.GetLeadingTrivia().Skip(BlankLines(member).Count)))));
    }

    private static List<SyntaxTrivia> BlankLines(MemberDeclarationSyntax member)
    {
        var leading = member.GetLeadingTrivia();
        var end = 0;
        for (var i = 0; i < leading.Count && (leading[i].IsKind(SyntaxKind.WhitespaceTrivia) || leading[i].IsKind(SyntaxKind.EndOfLineTrivia)); i++)
        {
            end = leading[i].IsKind(SyntaxKind.EndOfLineTrivia) ? i + 1 : end;
        }

        return [.. leading.Take(end)];
    }
}
