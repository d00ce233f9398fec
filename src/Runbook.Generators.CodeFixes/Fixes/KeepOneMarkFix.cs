using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Runbook.Generators.CodeFixes.Syntax;
using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.CodeFixes.Fixes;

/// <summary>Of several attributes that each make a member a step, keeps the one that fits its form.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(KeepOneMarkFix)), Shared]
[method: ImportingConstructor]
internal sealed class KeepOneMarkFix() : RunbookFix(RuleIds.UnknownForm)
{
    protected override IEnumerable<Mend> Find(Fault fault)
    {
        if (fault is not { IsAtIdentifier: true, Member: { } member })
        {
            yield break;
        }

        var marks = Marks.All(member, fault.Model).Where(static mark => Marks.OfSteps.Contains(mark.Name)).ToArray();
        var hasBody = member is PropertyDeclarationSyntax or MethodDeclarationSyntax { Body: not null } or MethodDeclarationSyntax { ExpressionBody: not null };
        foreach (var kept in marks.Length < 2 ? [] : marks.Where(mark => mark.Name == Marks.Step == hasBody))
        {
            yield return new Mend(
                $"Keep [{kept.Name}]",
                kept.Name,
                [Edit.Of(member, changed => marks.Where(mark => mark != kept).Aggregate(changed.TrackNodes(marks.Select(static mark => mark.Syntax)), static (rest, mark) => AttributeEditing.Remove(rest, rest.GetCurrentNode(mark.Syntax)!)))]);
        }
    }
}
