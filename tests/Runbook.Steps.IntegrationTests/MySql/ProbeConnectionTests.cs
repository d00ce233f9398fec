using Runbook.Steps.MySql;

namespace Runbook.Steps.IntegrationTests.MySql;

[Collection(MariaDbCollection.Name)]
public sealed class ProbeConnectionTests(ReplicationPair pair)
{
    [Fact]
    public async Task Run_AppAccount_ReportsWhatItSaw()
    {
        var account = await pair.CreateAccountAsync();
        await pair.WaitUntilEqualAsync();

        var replica = await new ProbeConnection(pair.Replica.Target(account.User, "shop")).RunAsync(new TestStepContext());
        var source = await new ProbeConnection(pair.Source.Target(account.User, "shop")).RunAsync(new TestStepContext());

        Assert.True(replica.ReadOnly);
        Assert.False(source.ReadOnly);
        Assert.Equal("shop", source.Schema);
        Assert.Contains("MariaDB", source.ServerVersion, StringComparison.Ordinal);
        Assert.True(source.MillisecondsToConnect > 0);
    }

    [Fact]
    public async Task Run_LockedAccount_Fails()
    {
        var account = await pair.CreateAccountAsync();
        await pair.Source.ExecuteAsync($"ALTER USER {account.Name} ACCOUNT LOCK");

        var e = await Assert.ThrowsAsync<MySqlStepException>(() => new ProbeConnection(pair.Source.Target(account.User, "shop")).RunAsync(new TestStepContext()));

        Assert.Equal(4151, e.ErrorNumber);
    }

    [Fact]
    public async Task Run_NothingToRead_Fails()
    {
        var account = await pair.CreateAccountAsync();
        await pair.Source.ExecuteAsync("CREATE DATABASE IF NOT EXISTS hollow", $"GRANT SELECT ON hollow.* TO {account.Name}");

        var e = await Assert.ThrowsAsync<MySqlStepException>(() => new ProbeConnection(pair.Source.Target(account.User, "hollow")).RunAsync(new TestStepContext()));

        Assert.Contains("sees no table in the schema 'hollow'", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_MoreSessionsNeededThanThereAre_Fails()
    {
        var account = await pair.CreateAccountAsync();

        var e = await Assert.ThrowsAsync<MySqlStepException>(() => new ProbeConnection(pair.Source.Target(account.User, "shop")) { SessionsNeeded = 100_000 }.RunAsync(new TestStepContext()));

        Assert.Contains("100000 are needed", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_NobodyListens_FailsAndNamesTheTarget()
    {
        var nobody = new MySqlTarget { Name = "IDC", Host = "127.0.0.1", Port = 1, User = "shop", Password = new Secret<string>("hunter2"), Database = "shop" };

        var e = await Assert.ThrowsAsync<MySqlStepException>(() => new ProbeConnection(nobody).RunAsync(new TestStepContext()));

        Assert.Contains("IDC (127.0.0.1:1)", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", e.ToString(), StringComparison.Ordinal);
    }
}
