using System.Globalization;
using MySqlConnector;
using Runbook.Steps.MySql;

namespace MigrationRollback.Targets;

/// <summary>A session that reads single values.</summary>
internal sealed class MySqlReader : IAsyncDisposable
{
    private readonly MySqlConnection connection;

    private MySqlReader(MySqlConnection connection) => this.connection = connection;

    public static async Task<MySqlReader> OpenAsync(MySqlTarget target, CancellationToken cancellationToken)
    {
        var settings = new MySqlConnectionStringBuilder
        {
            Server = target.Host,
            Port = (uint)target.Port,
            UserID = target.User,
            Password = target.Password.Reveal(),
            Database = target.Database ?? string.Empty,
            Pooling = false,
            ConnectionTimeout = 5,
            DefaultCommandTimeout = 10,
        };
        var connection = new MySqlConnection(settings.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            return new MySqlReader(connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>The last column of the first row: the value, also where SHOW puts a name before it.</summary>
    /// <param name="sql">A constant of the caller.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public async Task<string> ReadAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = new MySqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? Convert.ToString(reader.GetValue(reader.FieldCount - 1), CultureInfo.InvariantCulture) ?? string.Empty
            : throw new InvalidOperationException($"'{sql}' returned no row. Is this the right server, and the right version?");
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();
}
