using Runbook.Steps.IntegrationTests.MySql;
using Runbook.Steps.MySql;

namespace Runbook.Steps.IntegrationTests.Aws;

/// <summary>A MariaDB server that stands for the data plane of RDS, with an account of the runbook without any exemption, one of the application, and one that is exempt.</summary>
public sealed class RdsStandIn : IAsyncLifetime
{
    public const string ExemptUser = "exempt";

    private MariaDbServer server = null!;

    public MySqlTarget Target => server.Target("runbook");

    public async Task InitializeAsync()
    {
        server = await MariaDbServer.StartAsync("RDS", serverId: 1);
        await server.ExecuteAsync(
            "CREATE DATABASE shop",
            "CREATE TABLE shop.orders (id INT PRIMARY KEY AUTO_INCREMENT)",
            "CREATE USER runbook@'%' IDENTIFIED BY 'pw'",
            "GRANT PROCESS ON *.* TO runbook@'%'",
            "CREATE USER app@'%' IDENTIFIED BY 'pw'",
            "GRANT ALL ON shop.* TO app@'%'",
            $"CREATE USER {ExemptUser}@'%' IDENTIFIED BY 'pw'",
            $"GRANT ALL ON *.* TO {ExemptUser}@'%'");
    }

    public async Task DisposeAsync() => await server.DisposeAsync();

    /// <summary>As the account that RDS keeps for itself.</summary>
    public Task SetReadOnlyAsync(bool value) => server.ExecuteAsync($"SET GLOBAL read_only = {(value ? 1 : 0)}");

    public async Task WriteAsApplicationAsync()
    {
        await using var connection = await server.OpenAsync("app", "shop");
        await connection.DoAsync("INSERT INTO orders VALUES ()");
    }
}
