using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Runbook.Generators.CodeFixes.Syntax;
using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.CodeFixes.Fixes;

/// <summary>Names whom a notice is for: one mend for each audience that the assembly declares.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NameAudienceFix)), Shared]
[method: ImportingConstructor]
internal sealed class NameAudienceFix() : RunbookFix(RuleIds.BadNotice)
{
    protected override IEnumerable<Mend> Find(Fault fault)
    {
        if (Marks.Find(fault.Member, fault.Model, Marks.Notice) is not { } mark || mark.Named("To") is not null)
        {
            yield break;
        }

        foreach (var audience in MarkerTypes.In(fault.Model.Compilation.Assembly, MarkerTypes.Audience))
        {
            yield return new Mend($"Add To = typeof({audience.Name})", audience.ToDisplayString(), [Edit.Of(mark, changed => changed.WithNamed("To", AttributeArguments.TypeOf(audience), "On", "During"))]);
        }
    }
}
