using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Runbook.Generators.CodeFixes.Reading;
using Runbook.Generators.CodeFixes.Syntax;
using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.CodeFixes.Fixes;

/// <summary>Writes a duration in the one form, once for each way to read what stands there. Also the default of a parameter that is a duration.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DurationFix)), Shared]
[method: ImportingConstructor]
internal sealed class DurationFix() : RunbookFix(RuleIds.BadDuration, RuleIds.BadParameter)
{
    protected override IEnumerable<Mend> Find(Fault fault)
    {
        if (fault.Node is not LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal
            || (fault.Rule == RuleIds.BadParameter && !IsDurationParameter(fault)))
        {
            yield break;
        }

        foreach (var reading in DurationReading.All(literal.Token.ValueText))
        {
            yield return new Mend($"Write \"{reading.Text}\"", reading.Unit, [Edit.Of(literal, changed => AttributeArguments.Text(reading.Text).WithTriviaFrom(changed))]);
        }
    }

    private static bool IsDurationParameter(Fault fault) =>
        fault.Member is PropertyDeclarationSyntax property
        && fault.Symbol(property) is IPropertySymbol { Type: INamedTypeSymbol type }
        && (type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T ? type.TypeArguments[0] : type).ToDisplayString() == "System.TimeSpan";
}
