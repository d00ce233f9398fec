using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Runbook.Generators.CodeFixes.Syntax;
using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.CodeFixes.Fixes;

/// <summary>Takes the nearest number of attempts that there can be.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RetryAttemptsFix)), Shared]
[method: ImportingConstructor]
internal sealed class RetryAttemptsFix() : RunbookFix(RuleIds.BadRetry)
{
    protected override IEnumerable<Mend> Find(Fault fault)
    {
        if (fault.Member is not { } member
            || Marks.Find(member, fault.Model, Marks.Step) is null
            || Marks.Find(member, fault.Model, Marks.Retry) is not { } retry
            || Retries.Attempts(retry, fault.Model) is not { } attempts
            || attempts is >= Retries.Least and <= Retries.Most)
        {
            yield break;
        }

        var nearest = attempts < Retries.Least ? Retries.Least : Retries.Most;
        yield return new Mend(
            $"Make it {nearest} attempts",
            Edit.Of(retry.Positional(0)!.Expression, changed => SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(nearest)).WithTriviaFrom(changed)));
    }
}
