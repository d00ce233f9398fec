using Microsoft.CodeAnalysis;
using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.Parsing;

/// <summary>What a shared runbook holds must be seen by those who derive from it: a compiler does not even read what another assembly keeps to itself.</summary>
internal static class HiddenMember
{
    public static void Check(ISymbol member, ParseContext context)
    {
        if (!context.Runbook.IsAbstract || context.IsInherited)
        {
            return;
        }

        var isPublic = TypeNames.Reach(context.Runbook) == Accessibility.Public;
        var isSeen = member.DeclaredAccessibility switch
        {
            Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal => true,
            Accessibility.Internal => !isPublic,
            // The generated code of the deriving runbook names phases and tracks; of steps it only reads what the attributes say.
            _ => !isPublic && member is not INamedTypeSymbol,
        };
        if (!isSeen)
        {
            context.ReportIdentifier(RuleIds.HiddenShared, context.Subjects.Add($"{member.ContainingType.Name}.{member.Name}", member), $"'{member.Name}'", context.Runbook.Name);
        }
    }
}
