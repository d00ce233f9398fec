using Microsoft.CodeAnalysis;
using Runbook.Generators.Diagnostics;
using Runbook.Generators.Model;

namespace Runbook.Generators.Parsing;

internal static class RoleParser
{
    /// <summary>The role that an attribute names, or null.</summary>
    public static RoleModel? Parse(Mark attribute, string property, string subject, string label, ParseContext context) =>
        attribute.IsGiven(property) ? Check(attribute.Named(property) as INamedTypeSymbol, property, FaultPart.Role, subject, label, context) : null;

    /// <summary>The roles that an attribute lists.</summary>
    public static EquatableArray<RoleModel> ParseAll(Mark attribute, string property, string subject, string label, ParseContext context) =>
        attribute.NamedTypes(property).Select(role => Check(role, property, FaultPart.Roles, subject, label, context)).OfType<RoleModel>().ToEquatable();

    public static RoleModel Describe(INamedTypeSymbol role)
    {
        var described = Marks.Of(role)[AttributeNames.Role];
        return new RoleModel(role.Name, described?.Positional(0), described is null ? 1 : described.Number("Holders", 1), role.DeclaringSyntaxReferences.Length > 0);
    }

    private static RoleModel? Check(INamedTypeSymbol? role, string property, FaultPart part, string subject, string label, ParseContext context)
    {
        if (role is not null && role.Implements("IRole"))
        {
            return context.Role(role);
        }

        context.HasUnreadableRoles = true;
        // Of what does not exist the compiler says so already.
        if (role is null or { TypeKind: TypeKind.Error })
        {
            return null;
        }

        context.Report(RuleIds.BadPersonStep, subject, part, label, $"names {property} = typeof({role.Name}), which is no role", $"Make it one: 'class {role.Name} : IRole', or name another");
        return null;
    }
}
