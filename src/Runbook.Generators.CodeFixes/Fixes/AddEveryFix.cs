using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Runbook.Generators.CodeFixes.Syntax;
using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.CodeFixes.Fixes;

/// <summary>Says how often a monitor samples.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddEveryFix)), Shared]
[method: ImportingConstructor]
internal sealed class AddEveryFix() : RunbookFix(RuleIds.BadMonitor)
{
    private static readonly string[] Usual = ["10s", "1m"];

    protected override IEnumerable<Mend> Find(Fault fault)
    {
        if (Marks.Find(fault.Member, fault.Model, Marks.Monitor) is not { } mark || mark.Named("Every") is not null)
        {
            yield break;
        }

        foreach (var every in Usual)
        {
            yield return new Mend($"Add Every = \"{every}\"", every, [Edit.Of(mark, changed => changed.WithNamed("Every", AttributeArguments.Text(every)))]);
        }
    }
}
