namespace Runbook.Steps.MySql;

/// <summary>The application's account connected, selected its schema and read from it.</summary>
public sealed record ConnectionProven
{
    /// <summary>When, by the server's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>As the server prints it.</summary>
    public required string ServerVersion { get; init; }

    /// <summary>The schema that was selected and read from.</summary>
    public required string Schema { get; init; }

    /// <summary>Whether <c>@@global.read_only</c> was set. Not judged: before promotion it should be.</summary>
    public required bool ReadOnly { get; init; }

    /// <summary><c>max_connections</c> less the sessions that were there, the probe's own included.</summary>
    public required int SessionsFree { get; init; }

    /// <summary>Milliseconds to open the session and to set it up, some round trips.</summary>
    public required double MillisecondsToConnect { get; init; }
}
