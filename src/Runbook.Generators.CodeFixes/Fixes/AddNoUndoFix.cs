using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Runbook.Generators.CodeFixes.Syntax;
using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.CodeFixes.Fixes;

/// <summary>Says that nothing undoes the step, for the author to fill in why.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddNoUndoFix)), Shared]
[method: ImportingConstructor]
internal sealed class AddNoUndoFix() : RunbookFix(RuleIds.NoUndo)
{
    /// <summary>Each has a reason of its own.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    protected override IEnumerable<Mend> Find(Fault fault)
    {
        if (fault.Member is { } member && Marks.FindStep(member, fault.Model) is not null)
        {
            yield return new Mend("Say why not: [NoUndo(\"…\")]", Edit.Of(member, static changed => AttributeEditing.Add(changed, "NoUndo", "(\"…\")")));
        }
    }
}
