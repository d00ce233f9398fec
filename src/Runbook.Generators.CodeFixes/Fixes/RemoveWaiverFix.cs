using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Runbook.Generators.CodeFixes.Syntax;
using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.CodeFixes.Fixes;

/// <summary>Removes a waiver that waives nothing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveWaiverFix)), Shared]
[method: ImportingConstructor]
internal sealed class RemoveWaiverFix() : RunbookFix(RuleIds.UnusedWaiver)
{
    protected override IEnumerable<Mend> Find(Fault fault)
    {
        if (Waivers.At(fault, fault[FindingProperties.Rule]) is { } waiver && waiver.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member)
        {
            yield return new Mend("Remove the waiver", Edit.Of(member, changed => AttributeEditing.Remove(changed, waiver)));
        }
    }
}
