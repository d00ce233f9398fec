namespace Runbook.Steps.MySql;

/// <summary>The application's accounts can open no new session, and their idle sessions have been ended.</summary>
public sealed record AccountsFenced
{
    /// <summary>When the last account was seen locked, by the server's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The accounts, as <c>'user'@'host'</c>.</summary>
    public required IReadOnlyList<string> Accounts { get; init; }

    /// <summary>Idle sessions that were ended.</summary>
    public required int SessionsEnded { get; init; }

    /// <summary>Sessions of those accounts that are still there: they are in a transaction, and are waited for.</summary>
    public required int SessionsLeft { get; init; }
}
