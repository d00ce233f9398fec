using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Runbook.Generators.Contracts.Rules;

namespace Runbook.Generators.Contracts;

/// <summary>What is known of contract types, each looked at once: made anew for each compilation, because it holds symbols.</summary>
internal sealed class ContractChecks
{
    private readonly ConcurrentDictionary<ITypeSymbol, ContractFault?> faults = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, string?> secrets = new(SymbolEqualityComparer.Default);

    /// <summary>Null when values come back from the journal as they were.</summary>
    public ContractFault? FindFault(ITypeSymbol type) => faults.GetOrAdd(type, static type => RoundTrip.Find(type));

    /// <summary>The secret that values would carry into the journal, as a sentence without its end; null when there is none.</summary>
    public string? FindSecret(ITypeSymbol type) => secrets.GetOrAdd(type, static type => SecretSearch.Find(type));

    public void Check(ContractUse use, Action<Diagnostic> report)
    {
        NotRoundTripRule.Check(use, this, report);
        SecretInContractRule.Check(use, this, report);
    }
}
