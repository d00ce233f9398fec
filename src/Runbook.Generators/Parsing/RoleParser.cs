using Microsoft.CodeAnalysis;
using Runbook.Generators.Diagnostics;
using Runbook.Generators.Model;

namespace Runbook.Generators.Parsing;

internal static class RoleParser
{
    /// <summary>The role that a step's attribute names, or null.</summary>
    public static string? Parse(StepHead head, string property, ParseContext context)
    {
        if (head.Mark.Named(property) is not INamedTypeSymbol role || role.TypeKind == TypeKind.Error)
        {
            return null;
        }

        if (role.Implements("IRole"))
        {
            return role.Name;
        }

        context.Report(RuleIds.BadPersonStep, head.Subject, FaultPart.Role, head.Label, $"names {property} = typeof({role.Name}), which is no role", $"Make it one: 'class {role.Name} : IRole', or name another");
        return null;
    }
}
