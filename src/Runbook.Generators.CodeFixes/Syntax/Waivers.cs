using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Runbook.Generators.CodeFixes.Syntax;

/// <summary>Finds waivers.</summary>
internal static class Waivers
{
    public const string Justification = "Justification";

    /// <summary>The waiver that the place is in, or the one on the declaration at the place that names the rule.</summary>
    public static AttributeSyntax? At(Fault fault, string? rule)
    {
        if (fault.Node.FirstAncestorOrSelf<AttributeSyntax>() is { } around)
        {
            return Marks.NameOf(around, fault.Model) == Marks.Waive ? around : null;
        }

        return fault.Member is { } member ? On(member, fault.Model).FirstOrDefault(waiver => rule is null || Rule(waiver, fault.Model) == rule) : null;
    }

    public static IEnumerable<AttributeSyntax> On(MemberDeclarationSyntax member, SemanticModel model) =>
        Marks.All(member, model).Where(static mark => mark.Name == Marks.Waive).Select(static mark => mark.Syntax);

    public static string? Rule(AttributeSyntax waiver, SemanticModel model) =>
        waiver.Positional(0) is { } rule ? model.GetConstantValue(rule.Expression).Value as string : null;
}
