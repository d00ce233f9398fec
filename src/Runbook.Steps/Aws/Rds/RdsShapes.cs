using Runbook.Steps.Aws.Query;
using Runbook.Steps.Aws.Rds.Model;

namespace Runbook.Steps.Aws.Rds;

/// <summary>How each model type is written to a form and read from XML: one table for both directions, so that what is read can be written back whole. A shape stands after those that it contains.</summary>
internal static class RdsShapes
{
    public static readonly Shape<Filter> Filter = new Shape<Filter>()
        .Add("Name", Codecs.Text, static x => x.Name, static (x, v) => x.Name = v)
        .Add("Values", Codecs.List(Codecs.Text, "Value"), static x => x.Values, static (x, v) => x.Values = v);

    public static readonly Shape<DescribeDBInstancesRequest> DescribeDBInstancesRequest = new Shape<DescribeDBInstancesRequest>()
        .Add("DBInstanceIdentifier", Codecs.Text, static x => x.DBInstanceIdentifier, static (x, v) => x.DBInstanceIdentifier = v)
        .Add("Filters", Codecs.List(Filter, "Filter"), static x => x.Filters, static (x, v) => x.Filters = v)
        .Add("MaxRecords", Codecs.Int, static x => x.MaxRecords, static (x, v) => x.MaxRecords = v)
        .Add("Marker", Codecs.Text, static x => x.Marker, static (x, v) => x.Marker = v);

    public static readonly Shape<Model.Endpoint> Endpoint = new Shape<Model.Endpoint>()
        .Add("Address", Codecs.Text, static x => x.Address, static (x, v) => x.Address = v)
        .Add("Port", Codecs.Int, static x => x.Port, static (x, v) => x.Port = v)
        .Add("HostedZoneId", Codecs.Text, static x => x.HostedZoneId, static (x, v) => x.HostedZoneId = v);

    public static readonly Shape<VpcSecurityGroupMembership> VpcSecurityGroupMembership = new Shape<VpcSecurityGroupMembership>()
        .Add("VpcSecurityGroupId", Codecs.Text, static x => x.VpcSecurityGroupId, static (x, v) => x.VpcSecurityGroupId = v)
        .Add("Status", Codecs.Text, static x => x.Status, static (x, v) => x.Status = v);

    public static readonly Shape<DBParameterGroupStatus> DBParameterGroupStatus = new Shape<DBParameterGroupStatus>()
        .Add("DBParameterGroupName", Codecs.Text, static x => x.DBParameterGroupName, static (x, v) => x.DBParameterGroupName = v)
        .Add("ParameterApplyStatus", Codecs.Text, static x => x.ParameterApplyStatus, static (x, v) => x.ParameterApplyStatus = v);

    public static readonly Shape<DBInstance> DBInstance = new Shape<DBInstance>()
        .Add("DBInstanceIdentifier", Codecs.Text, static x => x.DBInstanceIdentifier, static (x, v) => x.DBInstanceIdentifier = v)
        .Add("DBInstanceClass", Codecs.Text, static x => x.DBInstanceClass, static (x, v) => x.DBInstanceClass = v)
        .Add("Engine", Codecs.Text, static x => x.Engine, static (x, v) => x.Engine = v)
        .Add("DBInstanceStatus", Codecs.Text, static x => x.DBInstanceStatus, static (x, v) => x.DBInstanceStatus = v)
        .Add("MasterUsername", Codecs.Text, static x => x.MasterUsername, static (x, v) => x.MasterUsername = v)
        .Add("DBName", Codecs.Text, static x => x.DBName, static (x, v) => x.DBName = v)
        .Add("Endpoint", Endpoint, static x => x.Endpoint, static (x, v) => x.Endpoint = v)
        .Add("AllocatedStorage", Codecs.Int, static x => x.AllocatedStorage, static (x, v) => x.AllocatedStorage = v)
        .Add("PreferredBackupWindow", Codecs.Text, static x => x.PreferredBackupWindow, static (x, v) => x.PreferredBackupWindow = v)
        .Add("BackupRetentionPeriod", Codecs.Int, static x => x.BackupRetentionPeriod, static (x, v) => x.BackupRetentionPeriod = v)
        .Add("VpcSecurityGroups", Codecs.List(VpcSecurityGroupMembership, "VpcSecurityGroupMembership"), static x => x.VpcSecurityGroups, static (x, v) => x.VpcSecurityGroups = v)
        .Add("DBParameterGroups", Codecs.List(DBParameterGroupStatus, "DBParameterGroup"), static x => x.DBParameterGroups, static (x, v) => x.DBParameterGroups = v)
        .Add("AvailabilityZone", Codecs.Text, static x => x.AvailabilityZone, static (x, v) => x.AvailabilityZone = v)
        .Add("LatestRestorableTime", Codecs.Time, static x => x.LatestRestorableTime, static (x, v) => x.LatestRestorableTime = v)
        .Add("MultiAZ", Codecs.Bool, static x => x.MultiAZ, static (x, v) => x.MultiAZ = v)
        .Add("EngineVersion", Codecs.Text, static x => x.EngineVersion, static (x, v) => x.EngineVersion = v)
        .Add("ReadReplicaSourceDBInstanceIdentifier", Codecs.Text, static x => x.ReadReplicaSourceDBInstanceIdentifier, static (x, v) => x.ReadReplicaSourceDBInstanceIdentifier = v)
        .Add("ReadReplicaDBInstanceIdentifiers", Codecs.List(Codecs.Text, "ReadReplicaDBInstanceIdentifier"), static x => x.ReadReplicaDBInstanceIdentifiers, static (x, v) => x.ReadReplicaDBInstanceIdentifiers = v)
        .Add("DBClusterIdentifier", Codecs.Text, static x => x.DBClusterIdentifier, static (x, v) => x.DBClusterIdentifier = v)
        .Add("DbiResourceId", Codecs.Text, static x => x.DbiResourceId, static (x, v) => x.DbiResourceId = v)
        .Add("DBInstanceArn", Codecs.Text, static x => x.DBInstanceArn, static (x, v) => x.DBInstanceArn = v)
        .Add("DeletionProtection", Codecs.Bool, static x => x.DeletionProtection, static (x, v) => x.DeletionProtection = v)
        .Add("AutomaticRestartTime", Codecs.Time, static x => x.AutomaticRestartTime, static (x, v) => x.AutomaticRestartTime = v)
        .Add("ReadReplicaSourceDBClusterIdentifier", Codecs.Text, static x => x.ReadReplicaSourceDBClusterIdentifier, static (x, v) => x.ReadReplicaSourceDBClusterIdentifier = v);

    public static readonly Shape<DescribeDBInstancesResponse> DescribeDBInstancesResponse = new Shape<DescribeDBInstancesResponse>()
        .Add("Marker", Codecs.Text, static x => x.Marker, static (x, v) => x.Marker = v)
        .Add("DBInstances", Codecs.List(DBInstance, "DBInstance"), static x => x.DBInstances, static (x, v) => x.DBInstances = v);

    public static readonly Shape<DescribeDBParametersRequest> DescribeDBParametersRequest = new Shape<DescribeDBParametersRequest>()
        .Add("DBParameterGroupName", Codecs.Text, static x => x.DBParameterGroupName, static (x, v) => x.DBParameterGroupName = v)
        .Add("Source", Codecs.Text, static x => x.Source, static (x, v) => x.Source = v)
        .Add("Filters", Codecs.List(Filter, "Filter"), static x => x.Filters, static (x, v) => x.Filters = v)
        .Add("MaxRecords", Codecs.Int, static x => x.MaxRecords, static (x, v) => x.MaxRecords = v)
        .Add("Marker", Codecs.Text, static x => x.Marker, static (x, v) => x.Marker = v);

    public static readonly Shape<Parameter> Parameter = new Shape<Parameter>()
        .Add("ParameterName", Codecs.Text, static x => x.ParameterName, static (x, v) => x.ParameterName = v)
        .Add("ParameterValue", Codecs.Text, static x => x.ParameterValue, static (x, v) => x.ParameterValue = v)
        .Add("Description", Codecs.Text, static x => x.Description, static (x, v) => x.Description = v)
        .Add("Source", Codecs.Text, static x => x.Source, static (x, v) => x.Source = v)
        .Add("ApplyType", Codecs.Text, static x => x.ApplyType, static (x, v) => x.ApplyType = v)
        .Add("DataType", Codecs.Text, static x => x.DataType, static (x, v) => x.DataType = v)
        .Add("AllowedValues", Codecs.Text, static x => x.AllowedValues, static (x, v) => x.AllowedValues = v)
        .Add("IsModifiable", Codecs.Bool, static x => x.IsModifiable, static (x, v) => x.IsModifiable = v)
        .Add("MinimumEngineVersion", Codecs.Text, static x => x.MinimumEngineVersion, static (x, v) => x.MinimumEngineVersion = v)
        .Add("ApplyMethod", Codecs.Enum(ApplyMethod.FindValue), static x => x.ApplyMethod, static (x, v) => x.ApplyMethod = v)
        .Add("SupportedEngineModes", Codecs.List(Codecs.Text), static x => x.SupportedEngineModes, static (x, v) => x.SupportedEngineModes = v);

    public static readonly Shape<DescribeDBParametersResponse> DescribeDBParametersResponse = new Shape<DescribeDBParametersResponse>()
        .Add("Parameters", Codecs.List(Parameter, "Parameter"), static x => x.Parameters, static (x, v) => x.Parameters = v)
        .Add("Marker", Codecs.Text, static x => x.Marker, static (x, v) => x.Marker = v);

    public static readonly Shape<DescribeDBParameterGroupsRequest> DescribeDBParameterGroupsRequest = new Shape<DescribeDBParameterGroupsRequest>()
        .Add("DBParameterGroupName", Codecs.Text, static x => x.DBParameterGroupName, static (x, v) => x.DBParameterGroupName = v)
        .Add("Filters", Codecs.List(Filter, "Filter"), static x => x.Filters, static (x, v) => x.Filters = v)
        .Add("MaxRecords", Codecs.Int, static x => x.MaxRecords, static (x, v) => x.MaxRecords = v)
        .Add("Marker", Codecs.Text, static x => x.Marker, static (x, v) => x.Marker = v);

    public static readonly Shape<DBParameterGroup> DBParameterGroup = new Shape<DBParameterGroup>()
        .Add("DBParameterGroupName", Codecs.Text, static x => x.DBParameterGroupName, static (x, v) => x.DBParameterGroupName = v)
        .Add("DBParameterGroupFamily", Codecs.Text, static x => x.DBParameterGroupFamily, static (x, v) => x.DBParameterGroupFamily = v)
        .Add("Description", Codecs.Text, static x => x.Description, static (x, v) => x.Description = v)
        .Add("DBParameterGroupArn", Codecs.Text, static x => x.DBParameterGroupArn, static (x, v) => x.DBParameterGroupArn = v);

    public static readonly Shape<DescribeDBParameterGroupsResponse> DescribeDBParameterGroupsResponse = new Shape<DescribeDBParameterGroupsResponse>()
        .Add("Marker", Codecs.Text, static x => x.Marker, static (x, v) => x.Marker = v)
        .Add("DBParameterGroups", Codecs.List(DBParameterGroup, "DBParameterGroup"), static x => x.DBParameterGroups, static (x, v) => x.DBParameterGroups = v);

    public static readonly Shape<ModifyDBParameterGroupRequest> ModifyDBParameterGroupRequest = new Shape<ModifyDBParameterGroupRequest>()
        .Add("DBParameterGroupName", Codecs.Text, static x => x.DBParameterGroupName, static (x, v) => x.DBParameterGroupName = v)
        .Add("Parameters", Codecs.List(Parameter, "Parameter"), static x => x.Parameters, static (x, v) => x.Parameters = v);

    public static readonly Shape<ModifyDBParameterGroupResponse> ModifyDBParameterGroupResponse = new Shape<ModifyDBParameterGroupResponse>()
        .Add("DBParameterGroupName", Codecs.Text, static x => x.DBParameterGroupName, static (x, v) => x.DBParameterGroupName = v);
}
