using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB3013
{
    private const string Steps = """

            }

            internal sealed class Session
            {
                public Task ExecuteAsync(string sql, CancellationToken token) => Task.CompletedTask;
                public Task QueryAsync(FormattableString sql, CancellationToken token) => Task.CompletedTask;
                public void Log(string message) { }
                public static string QuoteName(string name) => "`" + name.Replace("`", "``") + "`";
            }

            [ReadOnly]
            internal sealed class RunSql : IStep<Fenced>
            {
                public required string Statement { get; init; }
                public Task<Fenced> RunAsync(StepContext context) => Task.FromResult(new Fenced());
            }

            internal sealed record Table(string Name) { public string Quoted => Session.QuoteName(Name); }

            internal Session Db { get; } = new();

            public static class Rest
            {
        """;

    [Fact]
    public void ValueInAStatement_ShowsTheStatement() => RuleAssert.Says(
        "'Cut' (Emergency.Cut) builds SQL from values: 'DELETE FROM orders WHERE id = {id}'. Pass values as parameters; quote names that come from configuration with a function that refuses what is no name.",
        RuleAssert.InPhase(
            """
                    [Step("Cut"), Idempotent]
                    async Task Cut(CancellationToken token)
                    {
                        var id = Environment.ProcessId;
                        await Book.Db.ExecuteAsync({|RB3013:$"DELETE FROM orders WHERE id = {id}"|}, token);
                    }
            """ + Steps));

    [Theory]
    [InlineData("$\"  select * from {name}\"")]
    [InlineData("\"DROP TABLE \" + name")]
    [InlineData("\"UPDATE t SET a = '\" + name + \"' WHERE b = 1\"")]
    [InlineData("string.Format(\"GRANT ALL ON *.* TO {0}\", name)")]
    [InlineData("string.Concat(\"TRUNCATE \", name)")]
    [InlineData("string.Create(System.Globalization.CultureInfo.InvariantCulture, $\"SET GLOBAL {name} = 1\")")]
    [InlineData("FormattableString.Invariant($\"CALL {name}()\")")]
    [InlineData("$\"\"\"\n            ALTER TABLE {name}\n            DROP COLUMN a\n            \"\"\"")]
    [InlineData("$\"CREATE TABLE {Session.QuoteName(name)} LIKE {name}\"")]
    [InlineData("$\"INSERT INTO t VALUES ({string.Join(\", \", new[] { name })})\"")]
    public void EveryWayToBuildIt_IsReported(string expression) => RuleAssert.InPhase(
        $$"""
                [Step("Cut"), Idempotent] Task Cut(CancellationToken token) { var name = Environment.MachineName; return Book.Db.ExecuteAsync({|RB3013:{{expression}}|}, token); }
        """ + Steps);

    [Fact]
    public void EveryWayIntoAStatement_IsReported() => RuleAssert.InPhase(
        """
                [Step("A"), Idempotent]
                async Task A(CancellationToken token)
                {
                    var name = Environment.MachineName;
                    await using var command = connection.CreateCommand();
                    command.CommandText = {|RB3013:$"DROP TABLE {name}"|};
                    var sql = {|RB3013:$"SELECT * FROM {name}"|};
                    sql += {|RB3013:$" WHERE host = '{name}'"|};
                    sql += " LIMIT 1";
                    command.CommandText = sql;
                    await Book.Db.ExecuteAsync(name.Length > 3 ? {|RB3013:$"DROP USER {name}"|} : "SELECT 1", token);
                    await command.ExecuteNonQueryAsync(token);
                }

                [Step("B")] RunSql B => new() { Statement = {|RB3013:$"DROP DATABASE {Environment.MachineName}"|} };

                private readonly System.Data.Common.DbConnection connection = null!;
        """ + Steps);

    [Fact]
    public void LibraryStep_IsReportedInItsHelpersToo() => RuleAssert.Findings(
        """
        [Idempotent]
        public sealed class Cut(System.Data.Common.DbConnection connection, string name) : IStep<Fenced>
        {
            public async Task<Fenced> RunAsync(StepContext context)
            {
                await RunAsync({|RB3013:$"DROP TABLE {name}"|}, context.CancellationToken);
                return new();
            }

            private async Task RunAsync(string statement, CancellationToken token)
            {
                await using var command = connection.CreateCommand();
                command.CommandText = statement;
                await command.ExecuteNonQueryAsync(token);
            }
        }
        """);

    [Fact]
    public void ConstantsAndQuotedNames_AreSilent() => RuleAssert.InPhase(
        """
                private const string Audit = "audit";
                private const int Limit = 10;

                [Step("A"), Idempotent]
                async Task A(CancellationToken token)
                {
                    var names = new[] { Environment.MachineName };
                    var table = Session.QuoteName(names[0]);
                    var order = names.Length > 1 ? "ASC" : "DESC";
                    await Book.Db.ExecuteAsync("SELECT 1", token);
                    await Book.Db.ExecuteAsync($"SELECT * FROM {Audit} LIMIT {Limit}", token);
                    await Book.Db.ExecuteAsync($"SELECT * FROM {Session.QuoteName(names[0])} ORDER BY a {order}", token);
                    await Book.Db.ExecuteAsync($"DROP TABLE {table}, {new Table("t").Quoted}", token);
                    await Book.Db.ExecuteAsync($"DROP TABLE {string.Join(", ", System.Linq.Enumerable.Select(names, Session.QuoteName))}", token);
                    await Book.Db.ExecuteAsync($"DROP TABLE {string.Join(", ", System.Linq.Enumerable.Select(names, name => Session.QuoteName(name)))}", token);
                }
        """ + Steps);

    [Fact]
    public void TextThatIsNoStatement_OrMakesParameters_IsSilent() => RuleAssert.InPhase(
        """
                [Step("A"), Idempotent]
                async Task A(StepContext context)
                {
                    var id = Environment.ProcessId;
                    context.Report($"DELETE FROM orders WHERE id = {id}");
                    Book.Db.Log($"SELECT {id} is next");
                    await Book.Db.QueryAsync($"DELETE FROM orders WHERE id = {id}", context.CancellationToken);
                    await Book.Db.ExecuteAsync($"orders of {id}", context.CancellationToken);
                    await Book.Db.ExecuteAsync($"Selection {id}", context.CancellationToken);
                    var text = $"UPDATE {id}";
                    context.Report(text);
                }
        """ + Steps);

    [Fact]
    public void Waiver_IsSilent() => RuleAssert.InPhase(
        """
                [Step("A"), Idempotent, Waive("RB3013", Justification = "the server takes no parameter there, and the value is a number")]
                Task A(CancellationToken token) => Book.Db.ExecuteAsync($"KILL {Environment.ProcessId}", token);
        """ + Steps);
}
