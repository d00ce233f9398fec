using System.Globalization;
using MySqlConnector;
using Runbook.Steps.MySql;

namespace Runbook.Steps.Idc;

/// <summary>Asks a database whether it accepts connections: a fresh session and <c>SELECT 1</c>, since an open port proves nothing.</summary>
internal static class DatabaseDoor
{
    private const uint TimeoutSeconds = 3;

    // ER_ACCOUNT_HAS_BEEN_LOCKED: MySQL's number and MariaDB's; the driver has a name for neither.
    private const int AccountLockedMySql = 3118;
    private const int AccountLockedMariaDb = 4151;

    public static async Task<DatabaseAnswer> KnockAsync(MySqlTarget target, CancellationToken cancellationToken)
    {
        var connection = new MySqlConnection(ConnectionString(target));
        await using (connection.ConfigureAwait(false))
        {
            try
            {
                await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
                using var command = new MySqlCommand("SELECT 1", connection);
                await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false);
                return new(true, false, $"{target.Name} ({target.Host}:{Port(target)}) answered SELECT 1, version {connection.ServerVersion}");
            }
            catch (MySqlException e)
            {
                return new(false, IsRefusal(e.ErrorCode), $"{target.Name} ({target.Host}:{Port(target)}): {e.Message}");
            }
        }
    }

    // These come from a server that is up: a restart does not change accounts, schemas or the number of clients that ask.
    private static bool IsRefusal(MySqlErrorCode code) => code is
        MySqlErrorCode.AccessDenied or MySqlErrorCode.DatabaseAccessDenied or MySqlErrorCode.UnknownDatabase
        or MySqlErrorCode.HostIsBlocked or MySqlErrorCode.HostNotPrivileged or MySqlErrorCode.TooManyUserConnections
        or (MySqlErrorCode)AccountLockedMySql or (MySqlErrorCode)AccountLockedMariaDb;

    private static string Port(MySqlTarget target) => target.Port.ToString(CultureInfo.InvariantCulture);

    private static string ConnectionString(MySqlTarget target) => new MySqlConnectionStringBuilder
    {
        Server = target.Host,
        Port = (uint)target.Port,
        UserID = target.User,
        Password = target.Password.Reveal(),
        Database = target.Database ?? string.Empty,
        Pooling = false,
        ConnectionTimeout = TimeoutSeconds,
        DefaultCommandTimeout = TimeoutSeconds,
    }.ConnectionString;
}
