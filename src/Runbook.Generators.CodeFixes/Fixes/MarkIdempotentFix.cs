using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Runbook.Generators.CodeFixes.Syntax;
using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.CodeFixes.Fixes;

/// <summary>Promises that a step may be repeated. For own code only: of a library step, its type says so.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MarkIdempotentFix)), Shared]
[method: ImportingConstructor]
internal sealed class MarkIdempotentFix() : RunbookFix(RuleIds.RetryNotIdempotent)
{
    /// <summary>A promise is made for one step at a time.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    protected override IEnumerable<Mend> Find(Fault fault)
    {
        if (fault.Member is MethodDeclarationSyntax method && Marks.Find(method, fault.Model, Marks.Idempotent) is null)
        {
            yield return new Mend("Mark it [Idempotent]: running it again is harmless", Edit.Of(method, static changed => AttributeEditing.Add(changed, Marks.Idempotent)));
        }
    }
}
