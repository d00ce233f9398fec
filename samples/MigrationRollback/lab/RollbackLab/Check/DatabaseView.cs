using System.Globalization;
using MySqlConnector;

namespace RollbackLab.Check;

/// <summary>What a database says about itself.</summary>
internal sealed class DatabaseView(LabDatabase database)
{
    public async Task<IReadOnlyList<StoredOrder>> ReadOrdersAsync(CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        await using var command = new MySqlCommand(
            "SELECT o.order_key, o.id, o.side, COUNT(i.id) FROM orders o LEFT JOIN order_items i ON i.order_id = o.id GROUP BY o.id, o.order_key, o.side", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var orders = new List<StoredOrder>();
        while (await reader.ReadAsync(cancellationToken))
        {
            orders.Add(new StoredOrder { Key = reader.GetString(0), Id = reader.GetInt64(1), Side = reader.GetString(2), Items = reader.GetInt32(3) });
        }

        return orders;
    }

    public async Task<string> ReadVariableAsync(string name, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        await using var command = new MySqlCommand("SELECT variable_value FROM information_schema.global_variables WHERE variable_name = @name", connection);
        command.Parameters.AddWithValue("@name", name);
        return Convert.ToString(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture) ?? "";
    }

    /// <summary>Tries to write as the account, and takes it back. Null: the server let it.</summary>
    public async Task<string?> TryWriteAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await OpenAsync(cancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            await using var command = new MySqlCommand(
                "INSERT INTO orders (order_key, customer, total_krw, side) VALUES (UUID(), 'check', 0, 'check')", connection, transaction);
            await command.ExecuteNonQueryAsync(cancellationToken);
            await transaction.RollbackAsync(cancellationToken);
            return null;
        }
        catch (MySqlException exception)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{exception.Number}: {exception.Message}");
        }
    }

    private async Task<MySqlConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var settings = database.ToConnectionString();
        settings.Pooling = false;
        settings.DefaultCommandTimeout = 30;
        var connection = new MySqlConnection(settings.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        return connection;
    }
}
