using System.Globalization;
using Runbook.Steps.MySql;

namespace Runbook.Steps.IntegrationTests.MySql;

/// <summary>A source and its read-only replica, replicating by GTID. The runbook's account has the grants that the steps document, and no more.</summary>
public sealed class ReplicationPair : IAsyncLifetime
{
    public const string ReplicationPassword = "repl'p\\w";
    private int accounts;

    public MariaDbServer Source { get; private set; } = null!;

    public MariaDbServer Replica { get; private set; } = null!;

    public MySqlTarget SourceTarget => Source.Target("runbook");

    public MySqlTarget ReplicaTarget => Replica.Target("runbook");

    public async Task InitializeAsync()
    {
        var servers = await Task.WhenAll(MariaDbServer.StartAsync("RDS", 1), MariaDbServer.StartAsync("IDC", 2, "--read-only=1"));
        (Source, Replica) = (servers[0], servers[1]);
        try
        {
            await SetUpAsync();
        }
        catch
        {
            // xunit disposes no fixture that did not come up.
            await DisposeAsync();
            throw;
        }
    }

    public async Task DisposeAsync()
    {
        await Source.DisposeAsync();
        await Replica.DisposeAsync();
    }

    /// <summary>An application account of the test's own, so that tests cannot meet.</summary>
    public async Task<AppAccount> CreateAccountAsync()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"shop_{Interlocked.Increment(ref accounts)}");
        await Source.ExecuteAsync($"CREATE USER {name}@'%' IDENTIFIED BY 'pw'", $"GRANT ALL ON shop.* TO {name}@'%'");
        return new AppAccount(name);
    }

    public Task WaitUntilEqualAsync() => Eventually.TrueAsync(
        async () => await Source.ReadAsync("SELECT @@GLOBAL.gtid_binlog_pos") == await Replica.ReadAsync("SELECT @@GLOBAL.gtid_slave_pos"), "the replica does not catch up");

    /// <summary>What ProveFenced would return for the source as it stands.</summary>
    public async Task<FenceProven> ProveAsync(string heartbeat) => new()
    {
        At = TimeProvider.System.GetUtcNow(),
        Proofs = [],
        Gtid = (await Source.ReadAsync("SELECT @@GLOBAL.gtid_binlog_pos"))!,
        Heartbeat = heartbeat,
    };

    /// <summary>Writes a heartbeat as the drain of nobody would.</summary>
    public async Task<string> BeatAsync()
    {
        var account = await CreateAccountAsync();
        var fenced = new AccountsFenced { At = TimeProvider.System.GetUtcNow(), Accounts = [account.Name], SessionsEnded = 0, SessionsLeft = 0 };
        return (await new WaitForTransactionsToDrain(SourceTarget).RunAsync(fenced, new TestStepContext())).Heartbeat;
    }

    private async Task SetUpAsync()
    {
        await Source.ExecuteAsync(
            "CREATE USER runbook@'%' IDENTIFIED BY 'pw'",
            "GRANT CREATE USER, PROCESS, CONNECTION ADMIN, BINLOG ADMIN, SLAVE MONITOR, REPLICATION SLAVE ADMIN, RELOAD, READ_ONLY ADMIN ON *.* TO runbook@'%'",
            "GRANT SELECT ON mysql.global_priv TO runbook@'%'",
            "GRANT SELECT ON mysql.event TO runbook@'%'",
            "GRANT CREATE, SELECT, INSERT, UPDATE ON runbook.* TO runbook@'%'",
            "GRANT SELECT ON shop.* TO runbook@'%'",
            "CREATE USER repl@'%' IDENTIFIED BY 'repl''p\\\\w'",
            "GRANT REPLICATION SLAVE ON *.* TO repl@'%'",
            "CREATE DATABASE shop",
            "CREATE TABLE shop.orders (id INT AUTO_INCREMENT PRIMARY KEY, amount DECIMAL(12,2) NOT NULL, note VARCHAR(100) NULL)");
        await Replica.ExecuteAsync(
            $"CHANGE MASTER TO MASTER_HOST = '127.0.0.1', MASTER_PORT = {Source.Port}, MASTER_USER = 'repl', MASTER_PASSWORD = 'repl''p\\\\w', MASTER_CONNECT_RETRY = 1, MASTER_USE_GTID = slave_pos",
            "START SLAVE");
        await WaitUntilEqualAsync();
    }
}
