using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Runbook.Generators.CodeFixes.Syntax;
using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.CodeFixes.Fixes;

/// <summary>Makes a step without a body what it looks like: something that a person does.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MarkManualFix)), Shared]
[method: ImportingConstructor]
internal sealed class MarkManualFix() : RunbookFix(RuleIds.UnknownForm)
{
    protected override IEnumerable<Mend> Find(Fault fault)
    {
        if (fault is not { IsAtIdentifier: true, Member: MethodDeclarationSyntax method }
            || !PersonMethod.CanBecome(method)
            || !TaskTypes.IsTask(fault.Model.GetTypeInfo(method.ReturnType).Type)
            || Marks.OnlyStep(method, fault.Model) is not (Marks.Step, { } mark))
        {
            yield break;
        }

        yield return new Mend("Mark it [Manual]: a person does it", Edit.Of(method, changed => PersonMethod.MakePartial(changed.ReplaceNode(mark, StepMark.ToManual(mark)))));
    }
}
