using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.CodeFixes.Syntax;

/// <summary>Finds waivers.</summary>
internal static class Waivers
{
    public const string Justification = "Justification";

    /// <summary>The waiver that the place is in.</summary>
    public static AttributeSyntax? At(Fault fault) =>
        fault.Node.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute && Marks.NameOf(attribute, fault.Model) == Marks.Waive ? attribute : null;

    /// <summary>Names a rule that there is, and that may be set aside.</summary>
    public static bool CanHold(AttributeSyntax waiver, SemanticModel model) =>
        Rule(waiver, model) is { } rule && RuleCatalogue.Rules.ContainsKey(rule) && RuleCatalogue.CanWaive(rule);

    public static IEnumerable<AttributeSyntax> On(MemberDeclarationSyntax member, SemanticModel model) =>
        Marks.All(member, model).Where(static mark => mark.Name == Marks.Waive).Select(static mark => mark.Syntax);

    public static string? Rule(AttributeSyntax waiver, SemanticModel model) =>
        waiver.Positional(0) is { } rule ? model.GetConstantValue(rule.Expression).Value as string : null;
}
