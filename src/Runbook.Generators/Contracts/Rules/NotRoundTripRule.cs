using Microsoft.CodeAnalysis;
using Runbook.Generators.Diagnostics;
using Runbook.Generators.Parsing;

namespace Runbook.Generators.Contracts.Rules;

/// <summary>RB1010.</summary>
internal static class NotRoundTripRule
{
    public static void Check(ContractUse use, ContractChecks checks, Action<Diagnostic> report)
    {
        if (checks.FindFault(use.Type) is { } fault && !Waivers.IsWaived(use.Member, RuleIds.NotRoundTrip))
        {
            report(Diagnostic.Create(RuleCatalogue.Rules[RuleIds.NotRoundTrip], use.Place, use.Label, TypeNames.Short(use.Type), fault.Reason, fault.Move));
        }
    }
}
