using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Runbook.Generators.CodeFixes.Syntax;
using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.CodeFixes.Fixes;

/// <summary>Names the role that does a manual step: one mend for each role that the assembly declares.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NameRoleFix)), Shared]
[method: ImportingConstructor]
internal sealed class NameRoleFix() : RunbookFix(RuleIds.NoOwner)
{
    protected override IEnumerable<Mend> Find(Fault fault)
    {
        if (Marks.Find(fault.Member, fault.Model, Marks.Manual) is not { } mark || mark.Named("Role") is not null)
        {
            yield break;
        }

        foreach (var role in MarkerTypes.In(fault.Model.Compilation.Assembly, MarkerTypes.Role))
        {
            yield return new Mend($"Add Role = typeof({role.Name})", role.ToDisplayString(), [Edit.Of(mark, changed => changed.WithNamed("Role", AttributeArguments.TypeOf(role)))]);
        }
    }
}
