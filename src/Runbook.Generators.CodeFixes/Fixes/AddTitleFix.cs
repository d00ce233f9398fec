using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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
        if (fault is { Member: { } member } && fault[FindingProperties.Language] is { Length: > 0 } language && !HasTitle(member, language, fault.Model))
        {
            yield return new Mend(
                $"Add [Title(\"{language}\", \"\")]",
                language,
                [Edit.Of(member, changed => AttributeEditing.Add(changed, Marks.Title, $"({AttributeArguments.Text(language)}, \"\")"))]);
        }
    }

    // What is declared in another assembly is reported at the runbook, which may well have a title of its own.
    private static bool HasTitle(MemberDeclarationSyntax member, string language, SemanticModel model) => Marks.All(member, model).Any(mark =>
        mark.Name == Marks.Title && mark.Syntax.Positional(0) is { } given && model.GetConstantValue(given.Expression).Value as string == language);
}
