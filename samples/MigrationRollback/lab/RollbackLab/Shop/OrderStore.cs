using System.Globalization;
using System.Text;
using MySqlConnector;

namespace RollbackLab.Shop;

/// <summary>The shop's SQL.</summary>
internal static class OrderStore
{
    public static async Task<OrderSaved> SaveAsync(MySqlDataSource database, string side, OrderRequest order, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            var id = await InsertOrderAsync(transaction, side, order, cancellationToken);
            await InsertItemsAsync(transaction, id, order.Items, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return new OrderSaved { Id = id, Key = order.Key, Created = true };
        }
        catch (MySqlException exception) when (exception.ErrorCode == MySqlErrorCode.DuplicateKeyEntry)
        {
            return new OrderSaved { Id = await FindIdAsync(connection, order.Key, cancellationToken), Key = order.Key, Created = false };
        }
    }

    public static async Task<OrderView?> FindAsync(MySqlDataSource database, long id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var command = new MySqlCommand("SELECT id, order_key, customer, total_krw, side FROM orders WHERE id = @id", connection);
        command.Parameters.AddWithValue("@id", id);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return !await reader.ReadAsync(cancellationToken) ? null : new OrderView
        {
            Id = reader.GetInt64(0),
            Key = reader.GetString(1),
            Customer = reader.GetString(2),
            TotalKrw = reader.GetInt64(3),
            Side = reader.GetString(4),
        };
    }

    /// <summary>A write and the reading of it: a check that only opened a connection would call a read-only database healthy.</summary>
    public static async Task<long> BeatAsync(MySqlDataSource database, string side, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var command = new MySqlCommand(
            "INSERT INTO health (side, beats) VALUES (@side, 1) ON DUPLICATE KEY UPDATE beats = beats + 1, beat_at = NOW(3); SELECT beats FROM health WHERE side = @side",
            connection);
        command.Parameters.AddWithValue("@side", side);
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
    }

    public static async Task<int> ReadServerIdAsync(MySqlDataSource database, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var command = new MySqlCommand("SELECT @@server_id", connection);
        return Convert.ToInt32(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
    }

    private static async Task<long> InsertOrderAsync(MySqlTransaction transaction, string side, OrderRequest order, CancellationToken cancellationToken)
    {
        await using var command = new MySqlCommand(
            "INSERT INTO orders (order_key, customer, total_krw, side) VALUES (@key, @customer, @total, @side)", transaction.Connection, transaction);
        command.Parameters.AddWithValue("@key", order.Key);
        command.Parameters.AddWithValue("@customer", order.Customer);
        command.Parameters.AddWithValue("@total", order.Items.Sum(static item => item.Quantity * item.UnitPriceKrw));
        command.Parameters.AddWithValue("@side", side);
        await command.ExecuteNonQueryAsync(cancellationToken);
        return command.LastInsertedId;
    }

    private static async Task InsertItemsAsync(MySqlTransaction transaction, long orderId, IReadOnlyList<OrderItem> items, CancellationToken cancellationToken)
    {
        await using var command = new MySqlCommand { Connection = transaction.Connection, Transaction = transaction };
        var sql = new StringBuilder("INSERT INTO order_items (order_id, line, sku, quantity, unit_price_krw) VALUES ");
        command.Parameters.AddWithValue("@order", orderId);
        for (var line = 0; line < items.Count; line++)
        {
            sql.Append(CultureInfo.InvariantCulture, $"{(line == 0 ? "" : ", ")}(@order, {line + 1}, @sku{line}, @quantity{line}, @price{line})");
            command.Parameters.AddWithValue($"@sku{line}", items[line].Sku);
            command.Parameters.AddWithValue($"@quantity{line}", items[line].Quantity);
            command.Parameters.AddWithValue($"@price{line}", items[line].UnitPriceKrw);
        }

        command.CommandText = sql.ToString();
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<long> FindIdAsync(MySqlConnection connection, string key, CancellationToken cancellationToken)
    {
        await using var command = new MySqlCommand("SELECT id FROM orders WHERE order_key = @key", connection);
        command.Parameters.AddWithValue("@key", key);
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
    }
}
