using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Runbook.Generators.CodeFixes.Syntax;

/// <summary>Adds attributes to declarations, and takes them away, and leaves comments where they are.</summary>
internal static class AttributeEditing
{
    /// <summary>Adds an attribute of the language on a line of its own, below the comments and above all other attributes.</summary>
    /// <param name="member">The declaration.</param>
    /// <param name="name">As in source; type arguments fully qualified.</param>
    /// <param name="arguments">With parentheses, or empty.</param>
    public static MemberDeclarationSyntax Add(MemberDeclarationSyntax member, string name, string arguments = "")
    {
        var attribute = SyntaxFactory.Attribute(TypeSyntaxes.Shorten(SyntaxFactory.ParseName("global::Runbook." + name)));
        if (arguments.Length > 0)
        {
            attribute = attribute.WithArgumentList(SyntaxFactory.ParseAttributeArgumentList(arguments));
        }

        // The declaration need not stand on a line of its own; what is in front of it on its line is no indentation then.
        var leading = member.GetLeadingTrivia();
        var indentation = leading.Count > 0 && leading[leading.Count - 1].IsKind(SyntaxKind.WhitespaceTrivia) ? SyntaxFactory.TriviaList(leading[leading.Count - 1]) : default;
        var list = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(attribute))
            .WithLeadingTrivia(leading)
            .WithTrailingTrivia(NewLine(member))
            .WithAdditionalAnnotations(Formatter.Annotation);
        var bare = member.WithLeadingTrivia(indentation);
        return bare.WithAttributeLists(bare.AttributeLists.Insert(0, list));
    }

    /// <summary>Removes an attribute, with its brackets and its line when it stood alone in them.</summary>
    public static MemberDeclarationSyntax Remove(MemberDeclarationSyntax member, AttributeSyntax attribute)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        if (list.Attributes.Count > 1)
        {
            return member.ReplaceNode(list, list.WithAttributes(WithoutGap(list.Attributes, attribute)));
        }

        var index = member.AttributeLists.IndexOf(list);
        var comments = list.GetLeadingTrivia();
        var changed = member.WithAttributeLists(member.AttributeLists.RemoveAt(index));
        var next = index < changed.AttributeLists.Count ? changed.AttributeLists[index].GetFirstToken() : FirstTokenBehindAttributes(changed);
        return changed.ReplaceToken(next, next.WithLeadingTrivia(comments));
    }

    private static SyntaxToken FirstTokenBehindAttributes(MemberDeclarationSyntax member) =>
        member.AttributeLists.Count == 0 ? member.GetFirstToken() : member.AttributeLists.Last().GetLastToken().GetNextToken();

    private static SeparatedSyntaxList<AttributeSyntax> WithoutGap(SeparatedSyntaxList<AttributeSyntax> attributes, AttributeSyntax attribute)
    {
        var isFirst = attributes.IndexOf(attribute) == 0;
        var rest = attributes.Remove(attribute);
        return isFirst ? rest.Replace(rest[0], rest[0].WithLeadingTrivia(attribute.GetLeadingTrivia())) : rest;
    }

    private static SyntaxTrivia NewLine(SyntaxNode node)
    {
        var first = node.SyntaxTree.GetRoot().DescendantTrivia().FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return first.IsKind(SyntaxKind.EndOfLineTrivia) ? SyntaxFactory.EndOfLine(first.ToString()) : SyntaxFactory.LineFeed;
    }
}
