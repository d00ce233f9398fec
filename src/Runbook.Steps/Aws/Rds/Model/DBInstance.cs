using Amazon;

namespace Runbook.Steps.Aws.Rds.Model;

/// <summary>A database instance: the members that a rollback reads, not all that the API has.</summary>
public class DBInstance
{
    public string? DBInstanceIdentifier { get; set; }

    public string? DBInstanceClass { get; set; }

    public string? Engine { get; set; }

    public string? DBInstanceStatus { get; set; }

    public string? MasterUsername { get; set; }

    public string? DBName { get; set; }

    public Endpoint? Endpoint { get; set; }

    public int? AllocatedStorage { get; set; }

    public string? PreferredBackupWindow { get; set; }

    public int? BackupRetentionPeriod { get; set; }

    public List<VpcSecurityGroupMembership>? VpcSecurityGroups { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<DBParameterGroupStatus>? DBParameterGroups { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string? AvailabilityZone { get; set; }

    public DateTime? LatestRestorableTime { get; set; }

    public bool? MultiAZ { get; set; }

    public string? EngineVersion { get; set; }

    public string? ReadReplicaSourceDBInstanceIdentifier { get; set; }

    public List<string>? ReadReplicaDBInstanceIdentifiers { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string? DBClusterIdentifier { get; set; }

    public string? DbiResourceId { get; set; }

    public string? DBInstanceArn { get; set; }

    public bool? DeletionProtection { get; set; }

    public DateTime? AutomaticRestartTime { get; set; }

    public string? ReadReplicaSourceDBClusterIdentifier { get; set; }
}
