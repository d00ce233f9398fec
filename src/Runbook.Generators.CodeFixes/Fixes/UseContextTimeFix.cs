using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Runbook.Generators.CodeFixes.Syntax;
using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.CodeFixes.Fixes;

/// <summary>Reads the clock of the context instead of the machine's.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseContextTimeFix)), Shared]
[method: ImportingConstructor]
internal sealed class UseContextTimeFix() : RunbookFix(RuleIds.AmbientClock)
{
    protected override IEnumerable<Mend> Find(Fault fault)
    {
        if (fault.Node.FirstAncestorOrSelf<MemberAccessExpressionSyntax>() is { } ambient
            && fault.Model.GetSymbolInfo(ambient, fault.CancellationToken).Symbol is IPropertySymbol { IsStatic: true } property
            && Reading(property) is { } reading
            && LentContext.Clock(ambient, fault.Model) is { } clock)
        {
            var text = clock + reading;
            yield return new Mend($"Use {text}", property.ToDisplayString(), [Edit.Of(ambient, changed => SyntaxFactory.ParseExpression(text).WithTriviaFrom(changed))]);
        }
    }

    private static string? Reading(IPropertySymbol property) => property.ToDisplayString() switch
    {
        "System.DateTimeOffset.UtcNow" => ".GetUtcNow()",
        "System.DateTimeOffset.Now" => ".GetLocalNow()",
        "System.DateTime.UtcNow" => ".GetUtcNow().UtcDateTime",
        "System.DateTime.Now" => ".GetLocalNow().LocalDateTime",
        "System.DateTime.Today" => ".GetLocalNow().Date",
        "System.TimeProvider.System" => string.Empty,
        _ => null,
    };
}
