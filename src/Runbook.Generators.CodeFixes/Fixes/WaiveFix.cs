using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Runbook.Generators.CodeFixes.Syntax;
using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.CodeFixes.Fixes;

/// <summary>Sets a rule aside for the step, track, phase or runbook at the place, for the author to fill in why.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WaiveFix)), Shared]
[method: ImportingConstructor]
internal sealed class WaiveFix() : RunbookFix([.. RuleCatalogue.Rules.Keys.Where(RuleCatalogue.CanWaive)])
{
    private static readonly string[] Waivable = [.. Marks.OfSteps, Marks.Monitor, Marks.Notice, Marks.Track, Marks.Phase, Marks.Contingency, Marks.Runbook];

    /// <summary>Each has a reason of its own.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    protected override IEnumerable<Mend> Find(Fault fault)
    {
        var member = fault.Node.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().FirstOrDefault(member => Marks.Find(member, fault.Model, Waivable) is not null);
        if (member is not null && !Waivers.On(member, fault.Model).Any(waiver => Waivers.Rule(waiver, fault.Model) == fault.Rule))
        {
            yield return new Mend(
                $"Waive {fault.Rule} here",
                fault.Rule,
                [Edit.Of(member, changed => AttributeEditing.Add(changed, Marks.Waive, $"(\"{fault.Rule}\", {Waivers.Justification} = \"…\")"))]);
        }
    }
}
