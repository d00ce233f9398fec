using Microsoft.CodeAnalysis;
using Runbook.Generators.Parsing;

namespace Runbook.Generators.Memory;

/// <summary>The files of a type in which, when its bodies were last looked at, nothing was to be reported: while they are the same files, and what is declared around them is the same, nothing is.</summary>
internal sealed class CleanBodies
{
    private volatile WeakReference<SyntaxTree>[]? files;

    public bool Are(INamedTypeSymbol type)
    {
        if (files is not { } known)
        {
            return false;
        }

        var references = type.DeclaringSyntaxReferences;
        var own = 0;
        foreach (var reference in references)
        {
            if (reference.SyntaxTree is var tree && !tree.IsGenerated())
            {
                if (own == known.Length || !known[own].TryGetTarget(out var file) || file != tree)
                {
                    return false;
                }

                own++;
            }
        }

        return own == known.Length;
    }

    public void Remember(INamedTypeSymbol type) => files = type.DeclaringSyntaxReferences
        .Select(static reference => reference.SyntaxTree)
        .Where(static tree => !tree.IsGenerated())
        .Select(static tree => new WeakReference<SyntaxTree>(tree))
        .ToArray();
}
