using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Runbook.Generators.CodeFixes.Syntax;
using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.CodeFixes.Fixes;

/// <summary>Adds the place for a waiver's justification. Why the rule does not hold, only the author knows.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(JustifyWaiverFix)), Shared]
[method: ImportingConstructor]
internal sealed class JustifyWaiverFix() : RunbookFix(RuleIds.BadWaiver)
{
    public override FixAllProvider? GetFixAllProvider() => null;

    protected override IEnumerable<Mend> Find(Fault fault)
    {
        if (Waivers.At(fault) is { } waiver && waiver.Named(Waivers.Justification) is null && Waivers.CanHold(waiver, fault.Model))
        {
            yield return new Mend("Add Justification", Edit.Of(waiver, static changed => changed.WithNamed(Waivers.Justification, AttributeArguments.Text(string.Empty))));
        }
    }
}
