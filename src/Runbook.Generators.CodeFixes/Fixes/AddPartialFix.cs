using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Runbook.Generators.CodeFixes.Syntax;
using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.CodeFixes.Fixes;

/// <summary>Adds <c>partial</c>: to a class in every part and to the classes around it, or to a person's method.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddPartialFix)), Shared]
[method: ImportingConstructor]
internal sealed class AddPartialFix() : RunbookFix(RuleIds.NotPartial)
{
    protected override IEnumerable<Mend> Find(Fault fault) => fault switch
    {
        { IsAtIdentifier: true, Member: TypeDeclarationSyntax type } when fault.Symbol(type) is INamedTypeSymbol symbol => [new Mend("Add 'partial'", [.. Parts(symbol, fault.CancellationToken)])],
        { IsAtIdentifier: true, Member: MethodDeclarationSyntax method } when PersonMethod.CanBecome(method) => [new Mend("Add 'partial'", Edit.Of(method, PersonMethod.MakePartial))],
        _ => [],
    };

    private static IEnumerable<Edit> Parts(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            foreach (var part in current.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellationToken)).OfType<TypeDeclarationSyntax>())
            {
                if (!part.Has(SyntaxKind.PartialKeyword))
                {
                    yield return Edit.Of(part, static changed => changed.Append(SyntaxKind.PartialKeyword));
                }
            }
        }
    }
}
