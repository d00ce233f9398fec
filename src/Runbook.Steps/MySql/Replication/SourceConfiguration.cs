namespace Runbook.Steps.MySql.Replication;

/// <summary>From where a replica replicates, without the password, which no server shows.</summary>
internal sealed record SourceConfiguration
{
    public required string Host { get; init; }

    public required int Port { get; init; }

    public required string User { get; init; }

    /// <summary>By GTID; false means by file and position, which cannot be brought back after other writes.</summary>
    public required bool ByGtid { get; init; }

    public required int ConnectRetrySeconds { get; init; }

    public required int DelaySeconds { get; init; }

    public required bool Tls { get; init; }

    public required bool TlsVerifyServer { get; init; }

    public required string TlsCa { get; init; }

    public required string TlsCertificate { get; init; }

    public required string TlsKey { get; init; }
}
