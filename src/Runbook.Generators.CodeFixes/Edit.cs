using Microsoft.CodeAnalysis;

namespace Runbook.Generators.CodeFixes;

/// <summary>One node that changes. A node inside of it may have changed already.</summary>
internal sealed record Edit(SyntaxNode Node, Func<SyntaxNode, SyntaxNode> Change)
{
    public static Edit Of<T>(T node, Func<T, SyntaxNode> change)
        where T : SyntaxNode => new(node, changed => change((T)changed));
}
