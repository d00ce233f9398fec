using Microsoft.CodeAnalysis;
using Runbook.Generators.Diagnostics;
using Runbook.Generators.Model;

namespace Runbook.Generators.Parsing;

/// <summary>Checks that a role says what people call it, and how many hold it. Of a type by itself: a role serves many runbooks, and is reported once.</summary>
internal static class RoleDeclaration
{
    public static Finding? FindFault(INamedTypeSymbol type, Marks marks)
    {
        if (type.IsAbstract || type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || type.AllInterfaces.Length == 0 || !type.Implements("IRole") || Waivers.IsWaived(type, RuleIds.RoleUndescribed))
        {
            return null;
        }

        if (marks[AttributeNames.Role] is not { } described)
        {
            var move = type.TypeKind == TypeKind.Struct ? "Make it a class, and add [Role(\"…\", Holders = 1)] to it" : "Add [Role(\"…\", Holders = 1)] to the class";
            return Finding.At(RuleIds.RoleUndescribed, type.Name, type.Name, "has no [Role]: nothing says what people call it, or how many must hold it", move);
        }

        var holders = described.Number("Holders", 1);
        return holders < 1
            ? Finding.At(RuleIds.RoleUndescribed, type.Name, FaultPart.Holders, type.Name, $"has Holders = {holders}, so that nobody need hold it", "Give at least 1")
            : null;
    }
}
