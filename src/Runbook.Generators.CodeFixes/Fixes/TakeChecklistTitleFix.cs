using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Runbook.Generators.CodeFixes.Syntax;
using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.CodeFixes.Fixes;

/// <summary>Takes the words of the checklist for a title.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TakeChecklistTitleFix)), Shared]
[method: ImportingConstructor]
internal sealed class TakeChecklistTitleFix() : RunbookFix(RuleIds.ItemReworded)
{
    protected override IEnumerable<Mend> Find(Fault fault)
    {
        // A title that is a constant's is not for this step alone.
        if (fault[FindingProperties.Item] is { Length: > 0 } item
            && Marks.Find(fault.Member, fault.Model, [.. Marks.WithTitle]) is { } mark
            && mark.Positional(0)?.Expression is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } title)
        {
            yield return new Mend($"Take the words of the checklist: \"{item}\"", Edit.Of(title, changed => AttributeArguments.Text(item).WithTriviaFrom(changed)));
        }
    }
}
