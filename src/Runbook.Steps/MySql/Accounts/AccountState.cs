namespace Runbook.Steps.MySql.Accounts;

/// <summary>An account that exists, and whether it is locked.</summary>
internal sealed record AccountState(AccountName Account, bool Locked);
