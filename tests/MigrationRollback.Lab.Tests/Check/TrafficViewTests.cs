using RollbackLab.Check;

namespace MigrationRollback.Lab.Tests.Check;

public sealed class TrafficViewTests
{
    [Theory]
    [InlineData(new[] { "idc/idc/idc" }, new[] { "idc" }, "idc")]
    [InlineData(new[] { "aws/aws/rds" }, new[] { "aws" }, "aws")]
    [InlineData(new[] { "idc/idc/rds" }, new[] { "idc" }, "idc/idc/rds")]
    [InlineData(new[] { "idc/idc/idc" }, new[] { "aws", "idc" }, "mixed")]
    [InlineData(new[] { "idc/idc/idc", "aws/aws/rds" }, new[] { "aws", "idc" }, "mixed")]
    [InlineData(new[] { "?/?/?" }, new string[0], "none")]
    public void Judge_WhatWasSeenAndCounted_NamesTheSideOnlyWhenBothAgree(string[] seen, string[] servers, string expected) =>
        Assert.Equal(expected, TrafficView.Judge(seen, servers));
}
