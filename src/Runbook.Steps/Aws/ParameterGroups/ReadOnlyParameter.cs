using Runbook.Steps.Aws.Rds;
using Runbook.Steps.Aws.Rds.Model;

namespace Runbook.Steps.Aws.ParameterGroups;

/// <summary>The parameter <c>read_only</c> of one RDS instance: where it is, what it is, and setting it.</summary>
internal sealed class ReadOnlyParameter(IAmazonRDS rds, string instanceIdentifier)
{
    public const string Name = "read_only";

    /// <summary>RDS's default when the group says nothing (docs.aws.amazon.com/hands-on, migrate-rdsmysql-to-auroramysql, step 3).</summary>
    public const string Default = "{TrueIfReplica}";

    private const int PageSize = 100;
    private const int Sends = 3;

    /// <exception cref="AwsStepException">There is no such instance, or read_only cannot be set by its group.</exception>
    public async Task<AttachedGroup> FindAsync(CancellationToken cancellationToken)
    {
        var instance = await DescribeAsync(cancellationToken);
        if (instance.Engine?.StartsWith("aurora", StringComparison.OrdinalIgnoreCase) == true || !string.IsNullOrEmpty(instance.DBClusterIdentifier))
        {
            throw new AwsStepException($"'{instanceIdentifier}' ({instance.Engine}) belongs to the cluster '{instance.DBClusterIdentifier}': there read_only is not set by the instance's parameter group. Fence it by locking the accounts, by its security group, or by a cluster parameter group.");
        }

        if (instance.Engine is not ("mysql" or "mariadb"))
        {
            throw new AwsStepException($"'{instanceIdentifier}' runs '{instance.Engine}', which has no read_only. This step works on mysql and mariadb.");
        }

        var groups = instance.DBParameterGroups ?? [];
        if (groups is not [{ DBParameterGroupName: { Length: > 0 } name } status])
        {
            throw new AwsStepException($"'{instanceIdentifier}' has {groups.Count} parameter groups ({string.Join(", ", groups.Select(static group => $"'{group.DBParameterGroupName}'"))}), one was expected. Wait until the change of its group is over.");
        }

        if (name.StartsWith("default.", StringComparison.Ordinal))
        {
            throw new AwsStepException($"'{instanceIdentifier}' uses the default parameter group '{name}', which nobody can change. Attach a custom group before the day of the rollback (its values need a reboot once), or fence by locking the accounts.");
        }

        return new AttachedGroup
        {
            Name = name,
            ApplyStatus = status.ParameterApplyStatus ?? "unknown",
            SharedWith = await SharersAsync(name, cancellationToken),
            IsReplica = !string.IsNullOrEmpty(instance.ReadReplicaSourceDBInstanceIdentifier) || !string.IsNullOrEmpty(instance.ReadReplicaSourceDBClusterIdentifier),
        };
    }

    /// <summary>The value that the group holds; <see cref="Default"/> when it says nothing.</summary>
    public async Task<string> ReadAsync(string group, CancellationToken cancellationToken)
    {
        string? marker = null;
        do
        {
            var page = await rds.DescribeDBParametersAsync(new DescribeDBParametersRequest { DBParameterGroupName = group, MaxRecords = PageSize, Marker = marker }, cancellationToken);
            if ((page.Parameters ?? []).Find(static parameter => parameter.ParameterName == Name) is { } found)
            {
                return string.IsNullOrEmpty(found.ParameterValue) ? Default : found.ParameterValue;
            }

            marker = page.Marker;
        }
        while (!string.IsNullOrEmpty(marker));
        return Default;
    }

    /// <summary>Makes the group hold <paramref name="value"/>. Sent again after a lost answer only when reading back shows that it did not take effect: it sets a value, so twice is as good as once.</summary>
    /// <exception cref="StepInDoubtException">No answer came, and the group does not show the value.</exception>
    public async Task SetAsync(string group, string value, CancellationToken cancellationToken)
    {
        for (var send = 1; ; send++)
        {
            try
            {
                await rds.ModifyDBParameterGroupAsync(Request(group, value), cancellationToken);
                return;
            }
            catch (Exception e) when (LostAnswer.Is(e))
            {
                if (await ReadAsync(group, cancellationToken) == value)
                {
                    return;
                }

                if (send == Sends)
                {
                    throw new StepInDoubtException($"{Describe(group, value)} was sent {Sends} times without an answer, and the group does not show it yet. Look at the group in the console, then run the step again.", e);
                }
            }
        }
    }

    public static string Describe(string group, string value) =>
        $"ModifyDBParameterGroup DBParameterGroupName={group} Parameters=[{{ParameterName={Name}, ParameterValue={value}, ApplyMethod={ApplyMethod.Immediate}}}]";

    private static ModifyDBParameterGroupRequest Request(string group, string value) => new()
    {
        DBParameterGroupName = group,
        Parameters = [new Parameter { ParameterName = Name, ParameterValue = value, ApplyMethod = ApplyMethod.Immediate }],
    };

    private async Task<DBInstance> DescribeAsync(CancellationToken cancellationToken)
    {
        const string next = "Check the identifier, the account and the region.";
        try
        {
            var answer = await rds.DescribeDBInstancesAsync(new DescribeDBInstancesRequest { DBInstanceIdentifier = instanceIdentifier }, cancellationToken);
            return answer.DBInstances is [var instance] ? instance : throw new AwsStepException($"RDS names {answer.DBInstances?.Count ?? 0} instances '{instanceIdentifier}'. {next}");
        }
        catch (DBInstanceNotFoundException e)
        {
            throw new AwsStepException($"There is no RDS instance '{instanceIdentifier}' ({e.Message}). {next}", e);
        }
    }

    private async Task<IReadOnlyList<string>> SharersAsync(string group, CancellationToken cancellationToken)
    {
        var sharers = new List<string>();
        string? marker = null;
        do
        {
            var page = await rds.DescribeDBInstancesAsync(new DescribeDBInstancesRequest { MaxRecords = PageSize, Marker = marker }, cancellationToken);
            sharers.AddRange((page.DBInstances ?? [])
                .Where(instance => (instance.DBParameterGroups ?? []).Exists(status => status.DBParameterGroupName == group))
                .Select(static instance => instance.DBInstanceIdentifier ?? "?")
                .Where(other => !string.Equals(other, instanceIdentifier, StringComparison.OrdinalIgnoreCase)));
            marker = page.Marker;
        }
        while (!string.IsNullOrEmpty(marker));
        return sharers;
    }
}
