using System.Data;
using System.Globalization;
using System.Text;
using MySqlConnector;

namespace Runbook.Steps.MySql.Sessions;

/// <summary>One session of the runbook on a server: bounded in everything it waits for, and the same on every server (time zone, character set, SQL mode).</summary>
internal sealed class MySqlSession : IAsyncDisposable
{
    internal const int ConnectTimeoutSeconds = 10;
    internal const int LockWaitSeconds = 10;

    /// <summary>No statement of the runbook has a reason to run longer; a wait is made of short slices.</summary>
    internal const int StatementTimeoutSeconds = 60;

    private readonly MySqlConnection connection;

    private MySqlSession(MySqlTarget target, MySqlConnection connection)
    {
        Target = target;
        this.connection = connection;
    }

    internal MySqlTarget Target { get; }

    internal ServerDialect Dialect { get; private set; } = null!;

    /// <summary>The server's own name for this session, to tell it from others in the process list.</summary>
    internal long Id { get; private set; }

    /// <summary>RDS lets nobody KILL but by its own procedure.</summary>
    internal bool HasRdsKill { get; private set; }

    /// <summary>InnoDB shows times in the server's own zone, whatever the session's.</summary>
    internal long ZoneOffsetSeconds { get; private set; }

    /// <summary>As the server prints it.</summary>
    internal string Version { get; private set; } = string.Empty;

    /// <summary>The connection broke: what the last statement did is not known.</summary>
    internal bool IsLost => connection.State != ConnectionState.Open;

    internal static async Task<MySqlSession> OpenAsync(MySqlTarget target, CancellationToken cancellationToken)
    {
        var settings = new MySqlConnectionStringBuilder
        {
            Server = target.Host,
            Port = (uint)target.Port,
            UserID = target.User,
            Password = target.Password.Reveal(),
            Database = target.Database ?? string.Empty,
            // A pooled session would come back with another step's state, and would count as a session of ours after we have gone.
            Pooling = false,
            ConnectionTimeout = ConnectTimeoutSeconds,
            DefaultCommandTimeout = StatementTimeoutSeconds,
            CharacterSet = "utf8mb4",
            TreatTinyAsBoolean = false,
            // Without it the @ of an account name is taken for a parameter.
            AllowUserVariables = true,
            ApplicationName = "runbook",
        };
        var connection = new MySqlConnection(settings.ConnectionString);
        var session = new MySqlSession(target, connection);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await session.PrepareAsync(cancellationToken);
            return session;
        }
        catch (MySqlException e)
        {
            await session.DisposeAsync();
            throw new MySqlStepException(
                $"No session on {Describe(target)} as '{target.User}': {e.Message} (error {e.Number}). Check that the server is up, reachable from here, and that the account may log in from this host.", e);
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    internal static string Describe(MySqlTarget target) => string.Create(CultureInfo.InvariantCulture, $"{target.Name} ({target.Host}:{target.Port})");

    internal async Task<int> ExecuteAsync(string sql, CancellationToken cancellationToken, params (string Name, object? Value)[] parameters)
    {
        await using var command = Command(sql, parameters);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>The first value of the first row as text; null for NULL and for no row.</summary>
    internal async Task<string?> ReadTextAsync(string sql, CancellationToken cancellationToken, params (string Name, object? Value)[] parameters)
    {
        await using var command = Command(sql, parameters);
        var value = await command.ExecuteScalarAsync(cancellationToken);
        return value is null or DBNull ? null : Convert.ToString(value, CultureInfo.InvariantCulture);
    }

    internal async Task<long> ReadNumberAsync(string sql, CancellationToken cancellationToken, params (string Name, object? Value)[] parameters)
    {
        var text = await ReadTextAsync(sql, cancellationToken, parameters);
        return long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new MySqlStepException($"{Describe(Target)} answered '{text}' to \"{sql}\", a number was expected.");
    }

    internal async Task<IReadOnlyList<Row>> QueryAsync(string sql, CancellationToken cancellationToken, params (string Name, object? Value)[] parameters)
    {
        await using var command = Command(sql, parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<Row>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
            for (var i = 0; i < reader.FieldCount; i++)
            {
                values[reader.GetName(i)] = reader.GetValue(i) switch
                {
                    DBNull => null,
                    // Servers call some texts binary: the name of a prepared transaction, an account's host.
                    byte[] bytes => Encoding.UTF8.GetString(bytes),
                    var value => Convert.ToString(value, CultureInfo.InvariantCulture),
                };
            }

            rows.Add(new Row(values, values[reader.GetName(0)]));
        }

        return rows;
    }

    /// <summary>The server's clock: evidence of one server must not carry the runner's time.</summary>
    internal async Task<DateTimeOffset> ReadClockAsync(CancellationToken cancellationToken)
    {
        var text = await ReadTextAsync("SELECT CAST(UTC_TIMESTAMP(6) AS CHAR)", cancellationToken);
        return DateTimeOffset.Parse(text!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await ExecuteAsync("SET SESSION time_zone = 'SYSTEM'", cancellationToken);
        ZoneOffsetSeconds = await ReadNumberAsync("SELECT TIMESTAMPDIFF(SECOND, UTC_TIMESTAMP(), NOW())", cancellationToken);
        // lock_wait_timeout is 86,400 s by default: a metadata lock held by anyone would hold the runbook for a day.
        // The SQL mode is fixed so that quoting and rounding do not depend on the server's configuration.
        await ExecuteAsync(
            $"SET SESSION lock_wait_timeout = {LockWaitSeconds}, innodb_lock_wait_timeout = {LockWaitSeconds}, time_zone = '+00:00', sql_mode = 'STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION'",
            cancellationToken);
        Version = (await ReadTextAsync("SELECT VERSION()", cancellationToken))!;
        Id = await ReadNumberAsync("SELECT CONNECTION_ID()", cancellationToken);
        Dialect = ServerDialect.For(Version);
        HasRdsKill = await ReadNumberAsync("SELECT COUNT(*) FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA = 'mysql' AND ROUTINE_NAME = 'rds_kill'", cancellationToken) > 0;
    }

    // Every statement is made in this namespace from constants, validated numbers and SqlText's quoting; values go as parameters.
    private MySqlCommand Command(string sql, (string Name, object? Value)[] parameters)
    {
        var command = new MySqlCommand(sql, connection);
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }
}
