using Runbook.Steps.Aws.Query;
using Runbook.Steps.Aws.Rds.Model;

namespace Runbook.Steps.Aws.Rds;

/// <summary>The operations and errors of the API. The service stands first: the operations capture it.</summary>
internal static class AmazonRDSService
{
    public static readonly QueryService Service =
        new QueryService("RDS", "rds", "2014-10-31", static (m, e, t, c, r, s) => new AmazonRDSException(m, e, t, c, r, s))
            .Throws("DBInstanceNotFound", static (m, e, t, c, r, s) => new DBInstanceNotFoundException(m, e, t, c, r, s))
            .Throws("DBParameterGroupNotFound", static (m, e, t, c, r, s) => new DBParameterGroupNotFoundException(m, e, t, c, r, s))
            .Throws("InvalidDBParameterGroupState", static (m, e, t, c, r, s) => new InvalidDBParameterGroupStateException(m, e, t, c, r, s));

    public static readonly QueryOperation<DescribeDBInstancesRequest, DescribeDBInstancesResponse> DescribeDBInstances =
        new(Service, nameof(DescribeDBInstances), RdsShapes.DescribeDBInstancesRequest, RdsShapes.DescribeDBInstancesResponse);

    public static readonly QueryOperation<DescribeDBParameterGroupsRequest, DescribeDBParameterGroupsResponse> DescribeDBParameterGroups =
        new(Service, nameof(DescribeDBParameterGroups), RdsShapes.DescribeDBParameterGroupsRequest, RdsShapes.DescribeDBParameterGroupsResponse);

    public static readonly QueryOperation<DescribeDBParametersRequest, DescribeDBParametersResponse> DescribeDBParameters =
        new(Service, nameof(DescribeDBParameters), RdsShapes.DescribeDBParametersRequest, RdsShapes.DescribeDBParametersResponse);

    public static readonly QueryOperation<ModifyDBParameterGroupRequest, ModifyDBParameterGroupResponse> ModifyDBParameterGroup =
        new(Service, nameof(ModifyDBParameterGroup), RdsShapes.ModifyDBParameterGroupRequest, RdsShapes.ModifyDBParameterGroupResponse);
}
