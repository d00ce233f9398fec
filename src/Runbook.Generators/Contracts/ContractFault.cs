namespace Runbook.Generators.Contracts;

/// <summary>Why values of a type do not come back from the journal as they were, and the next move.</summary>
internal sealed record ContractFault(string Reason, string Move);
