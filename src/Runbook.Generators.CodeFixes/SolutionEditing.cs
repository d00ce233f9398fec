using Microsoft.CodeAnalysis;

namespace Runbook.Generators.CodeFixes;

/// <summary>Carries out edits, whichever documents they are in.</summary>
internal static class SolutionEditing
{
    /// <summary>False when a node stands where an author cannot write: in generated source.</summary>
    public static bool CanApply(Solution solution, IReadOnlyList<Edit> edits) =>
        edits.Count > 0 && edits.All(edit => solution.GetDocument(edit.Node.SyntaxTree) is { } document and not SourceGeneratedDocument);

    public static async Task<Solution> ApplyAsync(Solution solution, IReadOnlyList<Edit> edits, CancellationToken cancellationToken)
    {
        var changed = solution;
        foreach (var file in edits.GroupBy(static edit => edit.Node.SyntaxTree))
        {
            var changes = file.ToDictionary(static edit => edit.Node, static edit => edit.Change);
            var root = await file.Key.GetRootAsync(cancellationToken).ConfigureAwait(false);
            changed = changed.WithDocumentSyntaxRoot(
                solution.GetDocument(file.Key)!.Id,
                root.ReplaceNodes(changes.Keys, (original, current) => changes[original](current)));
        }

        return changed;
    }
}
