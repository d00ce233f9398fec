using System.Text.Json;
using Amazon.Runtime;
using MigrationRollback.Targets.File;
using Runbook;
using Runbook.Steps.Aws;
using Runbook.Steps.Aws.ElasticLoadBalancingV2;
using Runbook.Steps.Aws.Rds;
using Runbook.Steps.Idc;
using Runbook.Steps.MySql;
using Runbook.Steps.Traffic;

namespace MigrationRollback.Targets;

/// <summary>The servers that the rollback works on, and the clients that reach them. AWS credentials come from the SDK's usual chain.</summary>
public sealed class RollbackTargets
{
    /// <summary>The database on AWS.</summary>
    public required MySqlTarget Rds { get; init; }

    /// <summary>The database in the data centre.</summary>
    public required MySqlTarget Idc { get; init; }

    /// <summary>The data centre's database as the application sees it.</summary>
    public required MySqlTarget IdcAsApp { get; init; }

    /// <summary>The application's accounts on RDS, as <c>'user'@'host'</c>.</summary>
    public required IReadOnlyList<string> AppAccounts { get; init; }

    /// <summary>RDS's API.</summary>
    public required IAmazonRDS RdsApi { get; init; }

    /// <summary>The RDS instance.</summary>
    public required string DbInstance { get; init; }

    /// <summary>False: the instance has no parameter group of its own, so RDS cannot be made read only on the day.</summary>
    public bool CanSetReadOnly { get; init; } = true;

    /// <summary>The load balancer: group <c>aws</c> and group <c>idc</c>.</summary>
    public required ITrafficSwitch Traffic { get; init; }

    /// <summary>The data centre's database container.</summary>
    public required DockerTarget Container { get; init; }

    /// <summary>What customers see.</summary>
    public required Uri Frontend { get; init; }

    /// <summary>The data centre's shop, directly.</summary>
    public required Uri IdcShop { get; init; }

    /// <summary>The configuration file of the data centre's shop.</summary>
    public required string IdcShopConfig { get; init; }

    /// <summary>The tables of which a sample is compared.</summary>
    public required IReadOnlyList<string> Tables { get; init; }

    /// <summary>Where the monitors look. Default: nowhere.</summary>
    public MonitoringTarget Monitoring { get; init; } = new();

    /// <summary>Reads the targets from a file.</summary>
    /// <param name="path">JSON; holds passwords, so it must be readable by its owner only.</param>
    /// <exception cref="TargetsException">The file is missing, open to others, or does not fit.</exception>
    public static RollbackTargets Load(string path)
    {
        if (!System.IO.File.Exists(path))
        {
            throw new TargetsException($"There is no targets file '{path}'. Give its path with --targets.");
        }

        if (!OperatingSystem.IsWindows() && (System.IO.File.GetUnixFileMode(path) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead)) != 0)
        {
            throw new TargetsException($"Targets file '{path}' holds passwords and can be read by others. Close it with: chmod 600 '{path}'");
        }

        try
        {
            return From(JsonSerializer.Deserialize<TargetsFile>(System.IO.File.ReadAllText(path), JsonSerializerOptions.Web)!);
        }
        catch (JsonException error)
        {
            throw new TargetsException($"Targets file '{path}' does not fit at line {error.LineNumber + 1}: {error.Message}", error);
        }
    }

    private static RollbackTargets From(TargetsFile file)
    {
        var idc = Database("IDC", file.Idc);
        var elb = new AmazonElasticLoadBalancingV2Client(Reach(new AmazonElasticLoadBalancingV2Config(), file.Aws));
        return new RollbackTargets
        {
            Rds = Database("RDS", file.Rds),
            Idc = idc,
            IdcAsApp = idc with { Name = "IDC as the application", User = file.App.User, Password = new Secret<string>(file.App.Password) },
            AppAccounts = file.AppAccounts,
            RdsApi = new AmazonRDSClient(Reach(new AmazonRDSConfig(), file.Aws)),
            DbInstance = file.Aws.DbInstance,
            Traffic = new ElbListenerSwitch(elb, file.Aws.ListenerArn) { Groups = file.Aws.TargetGroups },
            Container = new DockerTarget { Name = "IDC MySQL", Endpoint = file.Docker.Endpoint, Container = file.Docker.Container },
            Frontend = file.Shop.Frontend,
            IdcShop = file.Shop.IdcAdmin,
            IdcShopConfig = file.Shop.IdcConfig,
            Tables = file.Tables,
            Monitoring = new MonitoringTarget
            {
                Proxy = file.Monitoring.HaProxy is { } endpoint ? new HaProxyTarget { Name = "IDC HAProxy", Endpoint = endpoint } : null,
                Backend = file.Monitoring.Backend,
                Procfs = file.Monitoring.Procfs,
                Limits = file.Monitoring.Limits,
            },
        };
    }

    private static T Reach<T>(T config, AwsEntry aws)
        where T : ClientConfig
    {
        config.AuthenticationRegion = aws.Region;
        if (aws.ServiceUrl is { } url)
        {
            config.ServiceURL = url.ToString();
        }
        else
        {
            config.RegionEndpoint = Amazon.RegionEndpoint.GetBySystemName(aws.Region);
        }

        return RollbackClientDefaults.Apply(config);
    }

    private static MySqlTarget Database(string name, DatabaseEntry entry) => new()
    {
        Name = name,
        Host = entry.Host,
        Port = entry.Port,
        User = entry.User,
        Password = new Secret<string>(entry.Password),
        Database = entry.Database,
    };
}
