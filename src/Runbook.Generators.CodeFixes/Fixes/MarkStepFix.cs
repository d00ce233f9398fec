using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Runbook.Generators.CodeFixes.Syntax;
using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.CodeFixes.Fixes;

/// <summary>Makes a person's method that has a body what it looks like: code. Not where evidence is asked for: that would be lost.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MarkStepFix)), Shared]
[method: ImportingConstructor]
internal sealed class MarkStepFix() : RunbookFix(RuleIds.UnknownForm)
{
    protected override IEnumerable<Mend> Find(Fault fault)
    {
        if (fault is { IsAtIdentifier: true, Member: MethodDeclarationSyntax method }
            && (method.Body is not null || method.ExpressionBody is not null)
            && Marks.OnlyStep(method, fault.Model) is (Marks.Manual, { } mark)
            && mark.Named("Evidence") is null)
        {
            yield return new Mend("Mark it [Step]: it is code", Edit.Of(mark, StepMark.ToStep));
        }
    }
}
