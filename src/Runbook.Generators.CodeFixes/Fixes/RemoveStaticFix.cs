using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Runbook.Generators.CodeFixes.Syntax;
using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.CodeFixes.Fixes;

/// <summary>Removes <c>static</c> from a step, a parameter, a monitor, a notice, or the class of a phase or track.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveStaticFix)), Shared]
[method: ImportingConstructor]
internal sealed class RemoveStaticFix() : RunbookFix(RuleIds.UnknownForm, RuleIds.BadParameter, RuleIds.BadClass, RuleIds.BadMonitor, RuleIds.BadNotice)
{
    protected override IEnumerable<Mend> Find(Fault fault)
    {
        if (fault is { IsAtIdentifier: true, Member: { } member } && member.Has(SyntaxKind.StaticKeyword))
        {
            yield return new Mend("Remove 'static'", Edit.Of(member, static changed => changed.Remove(SyntaxKind.StaticKeyword)));
        }
    }
}
