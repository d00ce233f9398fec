using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Runbook.Generators.CodeFixes.Reading;
using Runbook.Generators.CodeFixes.Syntax;
using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.CodeFixes.Fixes;

/// <summary>Says what a role is called: at its class, whether the finding is there or where the role is named.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DescribeRoleFix)), Shared]
[method: ImportingConstructor]
internal sealed class DescribeRoleFix() : RunbookFix(RuleIds.RoleUndescribed)
{
    protected override IEnumerable<Mend> Find(Fault fault)
    {
        if (Role(fault) is { } role && role.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(fault.CancellationToken) is TypeDeclarationSyntax declaration)
        {
            var title = AttributeArguments.Text(Words.Of(role.Name));
            yield return new Mend($"Add [Role({title})] to '{role.Name}'", role.Name, [Edit.Of(declaration, changed => AttributeEditing.Add(changed, Marks.Role, $"({title})"))]);
        }
    }

    private static INamedTypeSymbol? Role(Fault fault)
    {
        var type = fault switch
        {
            { IsAtIdentifier: true, Member: TypeDeclarationSyntax declaration } => fault.Symbol(declaration) as ITypeSymbol,
            { Node: TypeOfExpressionSyntax named } => fault.Model.GetTypeInfo(named.Type, fault.CancellationToken).Type,
            { Node: TypeSyntax named } => fault.Model.GetTypeInfo(named, fault.CancellationToken).Type,
            _ => null,
        };
        return type is INamedTypeSymbol role && MarkerTypes.Is(role, MarkerTypes.Role) ? role : null;
    }
}
