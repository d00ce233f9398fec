using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Runbook.Generators.CodeFixes.Syntax;
using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.CodeFixes.Fixes;

/// <summary>Raises a timeout to what is expected of the step.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RaiseTimeoutFix)), Shared]
[method: ImportingConstructor]
internal sealed class RaiseTimeoutFix() : RunbookFix(RuleIds.ExpectedOverTimeout)
{
    protected override IEnumerable<Mend> Find(Fault fault)
    {
        if (Marks.FindStep(fault.Member, fault.Model) is { } mark
            && mark.Named("Timeout") is { } timeout
            && mark.NamedText("Expected", fault.Model) is { } expected)
        {
            yield return new Mend($"Raise Timeout to \"{expected}\"", Edit.Of(timeout.Expression, changed => AttributeArguments.Text(expected).WithTriviaFrom(changed)));
        }
    }
}
