using Runbook.Steps.MySql;

namespace Runbook.Steps.IntegrationTests.MySql;

/// <summary>The replica is changed behind the source's back, as drift does, and put back.</summary>
[Collection(MariaDbCollection.Name)]
public sealed class CompareSampleTests(ReplicationPair pair)
{
    private static readonly ReplicaCaughtUp CaughtUp = new() { At = TimeProvider.System.GetUtcNow(), Gtid = "0-1-1", WaitedSeconds = 0 };

    [Fact]
    public async Task Run_EqualTables_CountsWhatItCompared()
    {
        await FillAsync("equal");

        var compared = await Step("equal").RunAsync(CaughtUp, new TestStepContext());

        var table = Assert.Single(compared.Tables);
        Assert.Equal("cmp.equal", table.Table);
        Assert.Equal(5, table.RowsCompared);
        Assert.Equal(5, table.RowsSource);
        Assert.Equal(5, table.RowsOther);
        Assert.Equal(0, compared.Different);
    }

    [Theory]
    [InlineData("UPDATE cmp.{0} SET amount = amount + 0.01 WHERE id = 3", "id=3: amount, twice differ")]
    [InlineData("UPDATE cmp.{0} SET note = '' WHERE id = 2", "id=2: note differ")]
    [InlineData("UPDATE cmp.{0} SET note = 'trailing ' WHERE id = 1", "id=1: note differ")]
    [InlineData("UPDATE cmp.{0} SET note = 'Trailing' WHERE id = 1", "id=1: note differ")]
    [InlineData("UPDATE cmp.{0} SET f = 1234568 WHERE id = 4", "id=4: f differ")]
    [InlineData("UPDATE cmp.{0} SET d = 0.3 WHERE id = 4", "id=4: d differ")]
    [InlineData("UPDATE cmp.{0} SET note = a, a = NULL WHERE id = 5", "id=5: note, a differ")]
    [InlineData("UPDATE cmp.{0} SET blb = CONCAT(blb, 0x00) WHERE id = 1", "id=1: blb differ")]
    [InlineData("UPDATE cmp.{0} SET ts = ts + INTERVAL 9 HOUR WHERE id = 1", "id=1: ts differ")]
    [InlineData("UPDATE cmp.{0} SET amount = IF(id = 1, 20, 10) WHERE id < 3", "id=1: amount, twice differ")]
    [InlineData("DELETE FROM cmp.{0} WHERE id = 3", "id=3: only on RDS")]
    [InlineData("INSERT INTO cmp.{0} (id, amount) VALUES (9, 1)", "id=9: only on IDC")]
    public async Task Run_ReplicaDiffers_FailsAndNamesRowAndColumn(string change, string expected)
    {
        // One table for each case: its name must differ while the test runs on the same pair.
        var table = $"t{(uint)string.GetHashCode(change, StringComparison.Ordinal)}";
        await FillAsync(table);
        await pair.Replica.ExecuteAsync("SET sql_log_bin = 0; " + change.Replace("{0}", table, StringComparison.Ordinal));

        var e = await Assert.ThrowsAsync<MySqlStepException>(() => Step(table).RunAsync(CaughtUp, new TestStepContext()));

        Assert.Contains($"cmp.{table} {expected}", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ManyRows_FindsAChangeAmongTheNewestAndSaysHowManyItSaw()
    {
        await pair.Source.ExecuteAsync(
            "CREATE DATABASE IF NOT EXISTS cmp", "CREATE OR REPLACE TABLE cmp.many (tenant INT, id INT, v VARCHAR(20), PRIMARY KEY (tenant, id))", "INSERT INTO cmp.many SELECT seq DIV 1000, seq, seq FROM cmp.seq_1_to_20000");
        await GrantAsync();
        var equal = await Step("many").RunAsync(CaughtUp, new TestStepContext());
        Assert.InRange(Assert.Single(equal.Tables).RowsCompared, 900, 1000);
        Assert.Equal(20_000, equal.Tables[0].RowsSource);

        await pair.Replica.ExecuteAsync("SET sql_log_bin = 0; UPDATE cmp.many SET v = 'x' WHERE id = 19999");

        var e = await Assert.ThrowsAsync<MySqlStepException>(() => Step("many").RunAsync(CaughtUp, new TestStepContext()));
        Assert.Contains("cmp.many tenant=19, id=19999: v differ", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_TextAndBinaryKeys_AreFoundOnTheOtherServer()
    {
        await pair.Source.ExecuteAsync(
            "CREATE DATABASE IF NOT EXISTS cmp",
            "CREATE OR REPLACE TABLE cmp.keyed (code VARCHAR(20), raw BINARY(4), at DATETIME(3), big BIGINT UNSIGNED, v INT, PRIMARY KEY (code, raw, at, big)) CHARACTER SET utf8mb4",
            "INSERT INTO cmp.keyed VALUES ('서울', 0x00FF0A27, '2024-02-29 23:59:59.123', 18446744073709551615, 1), ('a''\\\\`@b', 0x00000000, '2024-01-01', 18446744073709551614, 2)");
        await GrantAsync();
        Assert.Equal(2, (await Step("keyed").RunAsync(CaughtUp, new TestStepContext())).Tables[0].RowsCompared);
        await pair.Replica.ExecuteAsync("SET sql_log_bin = 0; UPDATE cmp.keyed SET v = v + 1");

        var e = await Assert.ThrowsAsync<MySqlStepException>(() => Step("keyed").RunAsync(CaughtUp, new TestStepContext()));

        Assert.Contains("code=서울, raw=00FF0A27, at=2024-02-29 23:59:59.123, big=18446744073709551615: v differ", e.Message, StringComparison.Ordinal);
        Assert.Contains("2 sampled row(s)", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_TableWithoutKey_IsSaidToBeNotCompared()
    {
        await FillAsync("withkey");
        await pair.Source.ExecuteAsync("CREATE OR REPLACE TABLE cmp.nokey (v INT)");
        await GrantAsync();

        var compared = await Step("withkey", "nokey").RunAsync(CaughtUp, new TestStepContext());
        Assert.Contains("cmp.nokey was not compared", Assert.Single(compared.NotCompared), StringComparison.Ordinal);

        var e = await Assert.ThrowsAsync<MySqlStepException>(() => Step("nokey").RunAsync(CaughtUp, new TestStepContext()));
        Assert.Contains("Nothing was compared", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ColumnMissingOnTheOther_Fails()
    {
        await FillAsync("shape");
        await pair.Replica.ExecuteAsync("SET sql_log_bin = 0; ALTER TABLE cmp.shape DROP COLUMN d");

        var e = await Assert.ThrowsAsync<MySqlStepException>(() => Step("shape").RunAsync(CaughtUp, new TestStepContext()));

        Assert.Contains("cmp.shape: columns or primary key differ", e.Message, StringComparison.Ordinal);
    }

    private CompareSample Step(params string[] tables) => new(pair.SourceTarget with { Database = "cmp" }, pair.ReplicaTarget) { Tables = tables };

    private async Task FillAsync(string table)
    {
        await pair.Source.ExecuteAsync(
            "CREATE DATABASE IF NOT EXISTS cmp",
            $"""
            CREATE OR REPLACE TABLE cmp.{table} (
                id INT PRIMARY KEY, amount DECIMAL(12,2) NOT NULL, note VARCHAR(100) NULL, a VARCHAR(20) NULL, f FLOAT NULL, d DOUBLE NULL, blb BLOB NULL,
                ts TIMESTAMP(6) NOT NULL DEFAULT '2024-01-01 00:00:00', kind ENUM('x','y') NULL, bits BIT(9) NULL, doc JSON NULL, twice DECIMAL(13,2) AS (amount * 2) VIRTUAL INVISIBLE) CHARACTER SET utf8mb4
            """,
            $"""
            INSERT INTO cmp.{table} (id, amount, note, a, f, d, blb, kind, bits, doc) VALUES
                (1, 10, 'trailing', NULL, 1.1, 1, 0xFF00, 'x', 257, '[1]'), (2, 20, NULL, NULL, 2, 2, NULL, 'y', 1, NULL), (3, 30, '한글', 'z', 3, 3, '', NULL, NULL, NULL),
                (4, 40, '', '', 1234567, 0.30000000000000004, NULL, NULL, NULL, NULL), (5, 50, NULL, 'v', NULL, NULL, NULL, NULL, NULL, NULL)
            """);
        await GrantAsync();
    }

    private async Task GrantAsync()
    {
        await pair.Source.ExecuteAsync("GRANT SELECT ON cmp.* TO runbook@'%'");
        await pair.WaitUntilEqualAsync();
    }
}
