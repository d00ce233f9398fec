using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Runbook.Generators.CodeFixes.Syntax;
using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.CodeFixes.Fixes;

/// <summary>Removes [Retry]: from a step that may not be repeated, from what a person does, or where it asks for no second attempt.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveRetryFix)), Shared]
[method: ImportingConstructor]
internal sealed class RemoveRetryFix() : RunbookFix(RuleIds.RetryNotIdempotent, RuleIds.BadRetry)
{
    protected override IEnumerable<Mend> Find(Fault fault)
    {
        if (fault.Member is { } member
            && Marks.Find(member, fault.Model, Marks.Retry) is { } retry
            && (fault.Rule == RuleIds.RetryNotIdempotent || Retries.AsksForNone(retry, fault.Model) || Marks.Find(member, fault.Model, Marks.Step) is null))
        {
            yield return new Mend("Remove [Retry]", Edit.Of(member, changed => AttributeEditing.Remove(changed, retry)));
        }
    }
}
