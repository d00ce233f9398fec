using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Runbook.Generators.CodeFixes.Syntax;
using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.CodeFixes.Fixes;

/// <summary>Adds the title in a language that the runbook declares, for the author to fill in.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddTitleFix)), Shared]
[method: ImportingConstructor]
internal sealed class AddTitleFix() : RunbookFix(RuleIds.TitleMissing)
{
    protected override IEnumerable<Mend> Find(Fault fault)
    {
        if (fault is { Member: { } member } && fault[FindingProperties.Language] is { Length: > 0 } language)
        {
            yield return new Mend(
                $"Add [Title(\"{language}\", \"\")]",
                language,
                [Edit.Of(member, changed => AttributeEditing.Add(changed, Marks.Title, $"({AttributeArguments.Text(language)}, \"\")"))]);
        }
    }
}
