using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Runbook.Generators.CodeFixes.Syntax;
using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.CodeFixes.Fixes;

/// <summary>Removes a waiver that waives nothing, or could not.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveWaiverFix)), Shared]
[method: ImportingConstructor]
internal sealed class RemoveWaiverFix() : RunbookFix(RuleIds.UnusedWaiver, RuleIds.BadWaiver)
{
    protected override IEnumerable<Mend> Find(Fault fault)
    {
        if (Waivers.At(fault) is { } waiver
            && (fault.Rule == RuleIds.UnusedWaiver || !Waivers.CanHold(waiver, fault.Model))
            && waiver.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member)
        {
            yield return new Mend("Remove the waiver", Edit.Of(member, changed => AttributeEditing.Remove(changed, waiver)));
        }
    }
}
