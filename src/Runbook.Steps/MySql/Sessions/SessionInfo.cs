using System.Globalization;

namespace Runbook.Steps.MySql.Sessions;

/// <summary>A session as the process list and InnoDB show it.</summary>
internal sealed record SessionInfo(long Id, string User, string Host, string? Database, string Command, long Seconds, string? Query, bool InTransaction, long TransactionSeconds, long RowsModified)
{
    internal bool IsKilled => Command == "Killed";

    /// <summary>Waits for its client, and InnoDB knows no transaction of it. <c>START TRANSACTION</c> alone is not known to InnoDB, and has nothing to lose.</summary>
    internal bool IsIdle => Command == "Sleep" && !InTransaction;

    internal string Describe()
    {
        var doing = this switch
        {
            { IsKilled: true } => "killed, rolling back",
            { InTransaction: true, Command: "Sleep" } => "idle in a transaction",
            { IsIdle: true } => "idle",
            _ => $"running \"{Query ?? Command}\"",
        };
        var transaction = InTransaction ? string.Create(CultureInfo.InvariantCulture, $", transaction open for {TransactionSeconds} s with {RowsModified} rows changed") : string.Empty;
        return string.Create(CultureInfo.InvariantCulture, $"session {Id} of {User} from {Host}: {doing}{transaction}");
    }
}
