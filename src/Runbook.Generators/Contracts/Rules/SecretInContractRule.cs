using Microsoft.CodeAnalysis;
using Runbook.Generators.Diagnostics;
using Runbook.Generators.Parsing;

namespace Runbook.Generators.Contracts.Rules;

/// <summary>RB3009.</summary>
internal static class SecretInContractRule
{
    public static void Check(ContractUse use, ContractChecks checks, Action<Diagnostic> report)
    {
        if (checks.FindSecret(use.Type) is { } secret && !Waivers.IsWaived(use.Member, RuleIds.SecretInContract))
        {
            report(Diagnostic.Create(RuleCatalogue.Rules[RuleIds.SecretInContract], use.Place, use.Label, TypeNames.Short(use.Type), secret));
        }
    }
}
