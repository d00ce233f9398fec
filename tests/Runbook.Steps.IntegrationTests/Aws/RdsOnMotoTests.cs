using System.Net;
using Amazon.Runtime;
using Runbook.Steps.Aws.Rds;
using Runbook.Steps.Aws.Rds.Model;

namespace Runbook.Steps.IntegrationTests.Aws;

[Collection(MotoCollection.Name)]
public sealed class RdsOnMotoTests(MotoServer moto)
{
    [Fact]
    public async Task ModifyDBParameterGroup_ReadBack_HoldsTheValue()
    {
        await moto.CreateInstanceAsync("rds-modify", "rds-modify-group");
        using var rds = moto.Rds();

        await rds.ModifyDBParameterGroupAsync(new ModifyDBParameterGroupRequest
        {
            DBParameterGroupName = "rds-modify-group",
            Parameters = [new Parameter { ParameterName = "read_only", ParameterValue = "1", ApplyMethod = ApplyMethod.Immediate }],
        });

        var parameters = (await rds.DescribeDBParametersAsync(new DescribeDBParametersRequest { DBParameterGroupName = "rds-modify-group" })).Parameters;
        var parameter = Assert.Single(parameters!);
        Assert.Equal(("read_only", "1", ApplyMethod.Immediate), (parameter.ParameterName, parameter.ParameterValue, parameter.ApplyMethod));
    }

    [Fact]
    public async Task DescribeDBInstances_OneByName_HasItsGroup()
    {
        await moto.CreateInstanceAsync("rds-describe", "rds-describe-group");
        using var rds = moto.Rds();

        var instance = Assert.Single((await rds.DescribeDBInstancesAsync(new DescribeDBInstancesRequest { DBInstanceIdentifier = "rds-describe" })).DBInstances!);

        Assert.Equal(("mysql", "available", 20), (instance.Engine, instance.DBInstanceStatus, instance.AllocatedStorage));
        Assert.Equal("rds-describe-group", Assert.Single(instance.DBParameterGroups!).DBParameterGroupName);
        Assert.Contains(MotoServer.Region, instance.DBInstanceArn, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DescribeDBParameterGroups_OneByName_IsFound()
    {
        await moto.CreateInstanceAsync("rds-groups", "rds-groups-group");
        using var rds = moto.Rds();

        var group = Assert.Single((await rds.DescribeDBParameterGroupsAsync(new DescribeDBParameterGroupsRequest { DBParameterGroupName = "rds-groups-group" })).DBParameterGroups!);

        Assert.Equal("mysql8.0", group.DBParameterGroupFamily);
    }

    [Fact]
    public async Task DescribeDBInstances_Unknown_IsATypedError()
    {
        using var rds = moto.Rds();

        var error = await Assert.ThrowsAsync<DBInstanceNotFoundException>(() => rds.DescribeDBInstancesAsync(new DescribeDBInstancesRequest { DBInstanceIdentifier = "nobody" }));

        Assert.Equal((HttpStatusCode.NotFound, ErrorType.Sender), (error.StatusCode, error.ErrorType));
    }

    [Fact]
    public async Task ModifyDBParameterGroup_Unknown_IsATypedError()
    {
        using var rds = moto.Rds();

        await Assert.ThrowsAsync<DBParameterGroupNotFoundException>(() => rds.ModifyDBParameterGroupAsync(new ModifyDBParameterGroupRequest
        {
            DBParameterGroupName = "nobody",
            Parameters = [new Parameter { ParameterName = "read_only", ParameterValue = "1", ApplyMethod = ApplyMethod.Immediate }],
        }));
    }
}
