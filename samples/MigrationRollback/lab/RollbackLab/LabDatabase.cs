using MySqlConnector;

namespace RollbackLab;

/// <summary>A database server as the lab's files describe it.</summary>
internal sealed record LabDatabase
{
    public required string Host { get; init; }

    public required int Port { get; init; }

    public required string User { get; init; }

    public required string Password { get; init; }

    public required string Database { get; init; }

    public MySqlConnectionStringBuilder ToConnectionString() => new()
    {
        Server = Host,
        Port = (uint)Port,
        UserID = User,
        Password = Password,
        Database = Database,
        SslMode = MySqlSslMode.None,
        // CHAR(36) is text here; by default the driver would read it as a Guid.
        GuidFormat = MySqlGuidFormat.None,
        ConnectionTimeout = 3,
        DefaultCommandTimeout = 5,
    };
}
