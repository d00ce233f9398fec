namespace Runbook.Steps.MySql;

/// <summary>A MySQL or MariaDB server and the account with which the runbook works on it.</summary>
public sealed record MySqlTarget
{
    /// <summary>What people call it: <c>RDS</c>, <c>IDC</c>. Appears in plans, messages and errors.</summary>
    public required string Name { get; init; }

    /// <summary>Host name or address.</summary>
    public required string Host { get; init; }

    /// <summary>Default: 3306.</summary>
    public int Port { get; init; } = 3306;

    /// <summary>The account.</summary>
    public required string User { get; init; }

    /// <summary>Its password.</summary>
    public required Secret<string> Password { get; init; }

    /// <summary>The schema that sessions select. Default: none.</summary>
    public string? Database { get; init; }
}
