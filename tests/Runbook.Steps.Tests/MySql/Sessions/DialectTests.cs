using Runbook.Steps.MySql.Replication;
using Runbook.Steps.MySql.Sessions;

namespace Runbook.Steps.Tests.MySql.Sessions;

/// <summary>The branches for MySQL, which no server here can run: at least what is sent is what its documentation says.</summary>
public sealed class DialectTests
{
    private static readonly SourceConfiguration Source = new()
    {
        Host = "rds.example",
        Port = 3306,
        User = "repl",
        ByGtid = true,
        ConnectRetrySeconds = 60,
        DelaySeconds = 0,
        Tls = true,
        TlsVerifyServer = true,
        TlsCa = "/etc/ca.pem",
        TlsCertificate = "",
        TlsKey = "",
    };

    [Theory]
    [InlineData("10.11.19-MariaDB-0+deb12u1-log", "MariaDB")]
    [InlineData("8.0.36", "MySQL")]
    [InlineData("8.4.3-rds", "MySQL")]
    public void For_Version_ChoosesTheProduct(string version, string product) => Assert.Equal(product, ServerDialect.For(version).Product);

    [Fact]
    public void KillSql_Rds_CallsItsProcedure()
    {
        Assert.Equal("CALL mysql.rds_kill(42)", ServerDialect.For("8.0.36").KillSql(42, hasRdsKill: true));
        Assert.Equal("KILL 42", ServerDialect.For("8.0.36").KillSql(42, hasRdsKill: false));
    }

    [Fact]
    public void ChangeSourceSql_PasswordWithQuotes_StaysInsideItsLiteral()
    {
        var mysql = ServerDialect.For("8.0.36").ChangeSourceSql(Source, "a'b\\");
        var mariadb = ServerDialect.For("10.11.19-MariaDB").ChangeSourceSql(Source, "a'b\\");

        Assert.StartsWith("CHANGE REPLICATION SOURCE TO SOURCE_HOST = 'rds.example', SOURCE_PORT = 3306, SOURCE_USER = 'repl', SOURCE_PASSWORD = 'a''b\\\\', ", mysql, StringComparison.Ordinal);
        Assert.EndsWith("SOURCE_AUTO_POSITION = 1", mysql, StringComparison.Ordinal);
        Assert.Contains("MASTER_PASSWORD = 'a''b\\\\', ", mariadb, StringComparison.Ordinal);
    }
}
