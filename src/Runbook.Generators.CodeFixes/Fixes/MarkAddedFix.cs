using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Runbook.Generators.CodeFixes.Syntax;
using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.CodeFixes.Fixes;

/// <summary>Says that a step is none of the checklist's, for the author to fill in why it is there.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MarkAddedFix)), Shared]
[method: ImportingConstructor]
internal sealed class MarkAddedFix() : RunbookFix(RuleIds.StepWithoutItem)
{
    /// <summary>Each has a reason of its own.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    protected override IEnumerable<Mend> Find(Fault fault)
    {
        if (fault.Member is { } member && Marks.Find(member, fault.Model, [.. Marks.WithTitle]) is not null)
        {
            yield return new Mend("Say why it is there: [Added(\"…\")]", Edit.Of(member, static changed => AttributeEditing.Add(changed, "Added", "(\"…\")")));
        }
    }
}
