using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Runbook.Generators.CodeFixes.Syntax;
using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.CodeFixes.Fixes;

/// <summary>Makes a class that is named as a role or an audience one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ImplementMarkerFix)), Shared]
[method: ImportingConstructor]
internal sealed class ImplementMarkerFix() : RunbookFix(RuleIds.BadPersonStep, RuleIds.BadNotice)
{
    protected override IEnumerable<Mend> Find(Fault fault)
    {
        var marker = fault.Rule == RuleIds.BadNotice ? MarkerTypes.Audience : MarkerTypes.Role;
        if (fault.Node is TypeOfExpressionSyntax named
            && fault.Model.GetTypeInfo(named.Type, fault.CancellationToken).Type is INamedTypeSymbol { IsStatic: false, IsGenericType: false } type
            && !MarkerTypes.Is(type, marker)
            && type.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(fault.CancellationToken) is ClassDeclarationSyntax declaration)
        {
            yield return new Mend($"Make '{type.Name}' an {marker}", $"{marker}:{type.Name}", [Edit.Of(declaration, changed => Implement(changed, marker))]);
        }
    }

    private static ClassDeclarationSyntax Implement(ClassDeclarationSyntax declaration, string marker)
    {
        var implemented = SyntaxFactory.SimpleBaseType(TypeSyntaxes.Parse("global::Runbook." + marker));
        if (declaration.BaseList is { } list)
        {
            var last = list.Types.Last();
            return declaration.WithBaseList(list.WithTypes(list.Types.Replace(last, last.WithTrailingTrivia()).Add(implemented.WithTrailingTrivia(last.GetTrailingTrivia()))));
        }

        var before = declaration.ParameterList?.GetLastToken() ?? declaration.Identifier;
        var bare = declaration.ReplaceToken(before, before.WithTrailingTrivia(SyntaxFactory.Space));
        return bare.WithBaseList(SyntaxFactory.BaseList(
            SyntaxFactory.Token(SyntaxKind.ColonToken).WithTrailingTrivia(SyntaxFactory.Space),
            SyntaxFactory.SingletonSeparatedList<BaseTypeSyntax>(implemented)).WithTrailingTrivia(before.TrailingTrivia));
    }
}
