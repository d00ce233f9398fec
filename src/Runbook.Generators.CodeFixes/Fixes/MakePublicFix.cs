using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Runbook.Generators.CodeFixes.Syntax;
using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.CodeFixes.Fixes;

/// <summary>Makes a member of a shared runbook public. Not where its signature names what is not public: C# would refuse that.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakePublicFix)), Shared]
[method: ImportingConstructor]
internal sealed class MakePublicFix() : RunbookFix(RuleIds.HiddenShared)
{
    protected override IEnumerable<Mend> Find(Fault fault)
    {
        if (fault is { IsAtIdentifier: true, Member: { } member }
            && fault.Symbol(member) is { } symbol
            && Contracts.TypesOf(symbol).All(static type => Contracts.Reach(type) == Accessibility.Public))
        {
            yield return new Mend("Make it public", Edit.Of(member, static changed => changed.WithAccess(SyntaxKind.PublicKeyword)));
        }
    }
}
