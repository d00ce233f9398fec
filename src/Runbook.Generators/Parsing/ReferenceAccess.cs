using Microsoft.CodeAnalysis;
using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.Parsing;

internal static class ReferenceAccess
{
    /// <summary>How accessible the reference can be: it stands outside of the step's class, and must be able to name what the step takes and returns. Null: not at all.</summary>
    public static string? Find(StepHead head, IEnumerable<ITypeSymbol> contract, ParseContext context)
    {
        var reach = "public";
        foreach (var type in contract)
        {
            switch (TypeNames.Reach(type))
            {
                case Accessibility.Public or Accessibility.NotApplicable:
                    break;
                case Accessibility.Internal or Accessibility.ProtectedOrInternal:
                    reach = "internal";
                    break;
                default:
                    context.ReportIdentifier(RuleIds.HiddenContract, head.Subject, head.Label, TypeNames.Short(type));
                    return null;
            }
        }

        return reach;
    }
}
