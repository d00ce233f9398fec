using System.Collections.Concurrent;
using MySqlConnector;
using Runbook.Steps.MySql;

namespace Runbook.Steps.IntegrationTests.MySql;

/// <summary>What all of this is for: clients write throughout, and none of what was acknowledged to them is missing afterwards.</summary>
public sealed class CutOverUnderLoadTests : IAsyncLifetime
{
    private const int Clients = 4;
    private readonly ReplicationPair pair = new();
    private readonly ConcurrentBag<string> acknowledged = [];
    private volatile MariaDbServer? primary;

    public async Task InitializeAsync()
    {
        await pair.InitializeAsync();
        primary = pair.Source;
    }

    public Task DisposeAsync() => pair.DisposeAsync();

    [Fact]
    public async Task Chain_UnderLoad_LosesNoAcknowledgedWriteAndMakesNoSecondWriter()
    {
        var account = await pair.CreateAccountAsync();
        await pair.WaitUntilEqualAsync();
        using var stop = new CancellationTokenSource();
        var clients = Enumerable.Range(0, Clients).Select(i => WriteAsync(i, account, stop.Token)).ToList();
        await Eventually.TrueAsync(() => Task.FromResult(acknowledged.Count > 100), "the clients do not write");
        var context = new TestStepContext();

        var fenced = await new FenceAccounts(pair.SourceTarget) { Accounts = [account.Name] }.RunAsync(context);
        var drained = await new WaitForTransactionsToDrain(pair.SourceTarget).RunAsync(fenced, context);
        var proven = await new ProveFenced(pair.SourceTarget) { Accounts = [account.Name] }.RunAsync((drained, Maybe<ReadOnlySet>.None), context);
        var beforePromotion = acknowledged.Count;
        var caughtUp = await new WaitForReplica(pair.SourceTarget, pair.ReplicaTarget).RunAsync(proven, context);
        await new CompareSample(pair.SourceTarget, pair.ReplicaTarget) { Tables = ["shop.orders"] }.RunAsync(caughtUp, context);
        await new PromoteReplica(pair.ReplicaTarget).RunAsync((proven, caughtUp), context);
        Assert.Equal(beforePromotion, acknowledged.Count);
        primary = pair.Replica;
        await Eventually.TrueAsync(() => Task.FromResult(acknowledged.Count > beforePromotion + 100), "the clients do not write to the promoted server");
        await stop.CancelAsync();
        await Task.WhenAll(clients);

        var there = await ReadNotesAsync(pair.Replica);
        var missing = acknowledged.Count(note => !there.Contains(note));
        Assert.Equal(0, missing);
        Assert.Equal(proven.Gtid, await pair.Source.ReadAsync("SELECT @@GLOBAL.gtid_binlog_pos"));
    }

    private static async Task<HashSet<string>> ReadNotesAsync(MariaDbServer server)
    {
        await using var connection = await server.OpenAsync();
        await using var command = new MySqlCommand("SELECT note FROM shop.orders WHERE note IS NOT NULL", connection);
        await using var reader = await command.ExecuteReaderAsync();
        var notes = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.ReadAsync())
        {
            notes.Add(reader.GetString(0));
        }

        return notes;
    }

    private async Task WriteAsync(int client, AppAccount account, CancellationToken cancellationToken)
    {
        var n = 0;
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await using var connection = await primary!.OpenAsync(account.User);
                while (!cancellationToken.IsCancellationRequested)
                {
                    var note = $"client {client} write {n++}";
                    await connection.DoAsync("START TRANSACTION");
                    await connection.DoAsync($"INSERT INTO shop.orders (amount, note) VALUES (1, '{note}')");
                    await connection.DoAsync("COMMIT");
                    acknowledged.Add(note);
                }
            }
            catch (MySqlException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, CancellationToken.None);
            }
        }
    }
}
