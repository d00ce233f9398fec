using MySqlConnector;

namespace Runbook.Steps.IntegrationTests.MySql;

internal static class MySqlConnectionExtensions
{
    internal static async Task<int> DoAsync(this MySqlConnection connection, string sql)
    {
        await using var command = new MySqlCommand(sql, connection);
        return await command.ExecuteNonQueryAsync();
    }
}
