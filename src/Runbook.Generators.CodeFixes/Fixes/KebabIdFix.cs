using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Runbook.Generators.CodeFixes.Reading;
using Runbook.Generators.CodeFixes.Syntax;
using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.CodeFixes.Fixes;

/// <summary>Writes a runbook's id in kebab case.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(KebabIdFix)), Shared]
[method: ImportingConstructor]
internal sealed class KebabIdFix() : RunbookFix(RuleIds.BadId)
{
    protected override IEnumerable<Mend> Find(Fault fault)
    {
        if (fault.Node is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal && KebabId.Of(literal.Token.ValueText) is { } id)
        {
            yield return new Mend($"Write \"{id}\"", Edit.Of(literal, changed => AttributeArguments.Text(id).WithTriviaFrom(changed)));
        }
    }
}
