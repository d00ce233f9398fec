using MigrationRollback.Targets;

namespace MigrationRollback.Tests.Targets;

public sealed class RollbackTargetsTests : IDisposable
{
    private const string Password = "s3cr3t-of-the-test";

    private const string Json = $$"""
        {
          "aws": { "serviceUrl": "http://127.0.0.1:1", "region": "ap-northeast-2", "dbInstance": "shop-rds", "listenerArn": "arn:l", "targetGroups": { "aws": "arn:a", "idc": "arn:i" } },
          "rds": { "host": "127.0.0.1", "port": 3306, "user": "runbook", "password": "{{Password}}", "database": "shop" },
          "idc": { "host": "127.0.0.1", "port": 3307, "user": "runbook", "password": "{{Password}}", "database": "shop" },
          "app": { "user": "shop", "password": "{{Password}}" },
          "appAccounts": ["'shop'@'%'"],
          "docker": { "endpoint": "unix:///run/docker.sock", "container": "idc-mysql" },
          "shop": { "frontend": "http://127.0.0.1:2/", "idcAdmin": "http://127.0.0.1:3/", "idcConfig": "/tmp/none.json" },
          "tables": ["orders"]
        }
        """;

    private readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    [Fact]
    public void Load_ClosedFile_IsRead_AndPrintsNoPassword()
    {
        Write(Json);

        var targets = RollbackTargets.Load(path);

        Assert.Equal(3307, targets.Idc.Port);
        Assert.Equal("shop", targets.IdcAsApp.User);
        Assert.DoesNotContain(Password, targets.Rds.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_MonitoringLeftOut_NothingIsWatched_AndTheLimitsAreTheUsualOnes()
    {
        Write(Json);

        var monitoring = RollbackTargets.Load(path).Monitoring;

        Assert.Null(monitoring.Proxy);
        Assert.Null(monitoring.Procfs);
        Assert.Equal(new MonitoringLimits(), monitoring.Limits);
    }

    [Fact]
    public void Load_MonitoringGiven_IsRead()
    {
        Write(Json.Replace("\"tables\"", """ "monitoring": { "haProxy": "unix:///run/haproxy.sock", "backend": "front", "procfs": "/proc", "limits": { "errorPercent": 2.5 } }, "tables" """, StringComparison.Ordinal));

        var monitoring = RollbackTargets.Load(path).Monitoring;

        Assert.Equal("unix:///run/haproxy.sock", monitoring.Proxy!.Endpoint.ToString());
        Assert.Equal(("front", "/proc"), (monitoring.Backend, monitoring.Procfs));
        Assert.Equal(new MonitoringLimits { ErrorPercent = 2.5 }, monitoring.Limits);
    }

    [Fact]
    public void Load_FileThatOthersCanRead_IsRefused()
    {
        Write(Json);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);

        Assert.Contains("chmod 600", Assert.Throws<TargetsException>(() => RollbackTargets.Load(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_MemberMissing_SaysWhichWithoutThePassword()
    {
        Write(Json.Replace("\"region\": \"ap-northeast-2\", ", "", StringComparison.Ordinal));

        var error = Assert.Throws<TargetsException>(() => RollbackTargets.Load(path));

        Assert.Contains("region", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_NoFile_SaysTheNextMove() =>
        Assert.Contains("--targets", Assert.Throws<TargetsException>(static () => RollbackTargets.Load("/nowhere/targets.json")).Message, StringComparison.Ordinal);

    private void Write(string json)
    {
        File.WriteAllText(path, json);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }
}
