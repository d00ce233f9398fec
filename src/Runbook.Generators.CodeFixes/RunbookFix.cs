using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Runbook.Generators.CodeFixes;

/// <summary>What every fix shares: a fix only says which nodes become what.</summary>
internal abstract class RunbookFix(params string[] rules) : CodeFixProvider
{
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; } = rules.ToImmutableArray();

    /// <summary>Each finding is mended by itself, and the changes are merged. A fix whose mends say what only a person knows overrides this with null.</summary>
    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return;
        }

        var solution = context.Document.Project.Solution;
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var mend in Find(new Fault(diagnostic, root, model, context.CancellationToken)).Where(mend => SolutionEditing.CanApply(solution, mend.Edits)))
            {
                var key = mend.Variant.Length == 0 ? GetType().Name : $"{GetType().Name}:{mend.Variant}";
                context.RegisterCodeFix(CodeAction.Create(mend.Title, cancellationToken => SolutionEditing.ApplyAsync(solution, mend.Edits, cancellationToken), key), diagnostic);
            }
        }
    }

    /// <summary>The mends of one finding; none where the mend is not obvious.</summary>
    protected abstract IEnumerable<Mend> Find(Fault fault);
}
