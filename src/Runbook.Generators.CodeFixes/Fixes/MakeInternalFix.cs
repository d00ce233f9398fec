using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Runbook.Generators.CodeFixes.Syntax;
using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.CodeFixes.Fixes;

/// <summary>Makes the types that a step takes or returns, and what they are nested in, visible in the assembly.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeInternalFix)), Shared]
[method: ImportingConstructor]
internal sealed class MakeInternalFix() : RunbookFix(RuleIds.HiddenContract)
{
    protected override IEnumerable<Mend> Find(Fault fault)
    {
        if (fault is not { IsAtIdentifier: true, Member: { } member } || fault.Symbol(member) is not { } symbol)
        {
            yield break;
        }

        var hidden = Contracts.TypesOf(symbol)
            .SelectMany(Contracts.Mentioned)
            .Where(static type => Contracts.IsHidden(type.DeclaredAccessibility))
            .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)
            .ToArray();
        if (hidden.Length > 0 && hidden.All(static type => type.DeclaringSyntaxReferences.Length > 0))
        {
            yield return new Mend(
                $"Make {string.Join(", ", hidden.Select(static type => type.Name))} internal",
                string.Empty,
                [.. hidden.SelectMany(type => type.DeclaringSyntaxReferences).Select(reference => reference.GetSyntax(fault.CancellationToken)).OfType<BaseTypeDeclarationSyntax>().Select(static type => Edit.Of(type, static changed => changed.WithAccess(SyntaxKind.InternalKeyword)))]);
        }
    }
}
