namespace Runbook;

/// <summary>One statement, call or file that a step would touch.</summary>
public sealed record PlannedAction
{
    /// <summary>By what: <c>SQL</c>, <c>RDS API</c>, <c>ELB API</c>, <c>Docker API</c>, <c>HAProxy</c>, <c>HTTP</c>, <c>file</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Where: host and port, ARN, path. No secrets.</summary>
    public required string Target { get; init; }

    /// <summary>The statement or call with its parameters. No secrets.</summary>
    public required string Text { get; init; }

    /// <summary>False: it changes something. Default: true only where said.</summary>
    public bool ReadsOnly { get; init; }

    /// <summary>The value now, read while planning. Default: not known.</summary>
    public string? Before { get; init; }

    /// <summary>The value it would have. Default: not known.</summary>
    public string? After { get; init; }
}
