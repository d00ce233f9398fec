using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Runbook.Generators.CodeFixes.Syntax;
using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.CodeFixes.Fixes;

/// <summary>Lets a parameter be set, and asks for it where it must not be null.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ParameterSetterFix)), Shared]
[method: ImportingConstructor]
internal sealed class ParameterSetterFix() : RunbookFix(RuleIds.BadParameter)
{
    protected override IEnumerable<Mend> Find(Fault fault)
    {
        // A property that computes its value is no parameter, and adding a setter would not make it one.
        if (fault is not { IsAtIdentifier: true, Member: PropertyDeclarationSyntax { ExpressionBody: null, AccessorList: { } accessors } property }
            || property.Has(SyntaxKind.StaticKeyword)
            || accessors.Accessors.Any(static accessor => accessor.Body is not null || accessor.ExpressionBody is not null)
            || fault.Symbol(property) is not IPropertySymbol symbol)
        {
            yield break;
        }

        var lacksSetter = symbol.SetMethod is null;
        var canBeMissing = MustBeGiven(property, symbol, fault.Model);
        if (canBeMissing && !CanBeRequired(symbol))
        {
            yield break;
        }

        string[] words = [.. Needed(canBeMissing, "'required'"), .. Needed(lacksSetter, "'init'")];
        if (words.Length > 0)
        {
            yield return new Mend($"Add {string.Join(" and ", words)}", string.Join(",", words), [Edit.Of(property, changed => Mended(changed, lacksSetter, canBeMissing))]);
        }
    }

    private static IEnumerable<string> Needed(bool isNeeded, string word) => isNeeded ? [word] : [];

    private static MemberDeclarationSyntax Mended(PropertyDeclarationSyntax property, bool lacksSetter, bool canBeMissing)
    {
        var settable = lacksSetter ? property.WithAccessorList(WithInit(property.AccessorList!)) : property;
        return canBeMissing ? settable.InsertBehindAccess(SyntaxKind.RequiredKeyword) : settable;
    }

    private static AccessorListSyntax WithInit(AccessorListSyntax list)
    {
        var get = list.Accessors[list.Accessors.Count - 1];
        var init = SyntaxFactory.AccessorDeclaration(SyntaxKind.InitAccessorDeclaration)
            .WithSemicolonToken(SyntaxFactory.Token(SyntaxKind.SemicolonToken))
            .WithLeadingTrivia(get.GetLeadingTrivia())
            .WithTrailingTrivia(get.GetTrailingTrivia());
        return list.WithAccessors(list.Accessors.Replace(get, get.HasTrailingTrivia ? get : get.WithTrailingTrivia(SyntaxFactory.Space)).Add(init));
    }

    private static bool MustBeGiven(PropertyDeclarationSyntax property, IPropertySymbol symbol, SemanticModel model) =>
        symbol is { IsRequired: false, Type: { IsReferenceType: true, NullableAnnotation: NullableAnnotation.NotAnnotated } }
        && Marks.Find(property, model, Marks.Parameter)?.Named("Default") is null;

    // C# asks that a required member is as visible as its class.
    private static bool CanBeRequired(IPropertySymbol symbol) =>
        symbol.DeclaredAccessibility == Accessibility.Public
        || (symbol.DeclaredAccessibility is Accessibility.Internal or Accessibility.ProtectedOrInternal && symbol.ContainingType.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal));
}
