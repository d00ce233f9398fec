using Runbook.Steps.MySql.Sessions;

namespace Runbook.Steps.Tests.MySql.Sessions;

public sealed class GrantSetTests
{
    [Fact]
    public void Parse_GlobalLines_AreReadAndOthersAreNot()
    {
        var grants = GrantSet.Parse(
        [
            "GRANT PROCESS, READ_ONLY ADMIN ON *.* TO `rb`@`%` IDENTIFIED BY PASSWORD '*B6'",
            "GRANT SELECT, RELOAD ON `shop`.* TO `rb`@`%`",
            "GRANT `some_role` TO `rb`@`%`",
        ]);

        Assert.True(grants.HasAny("PROCESS"));
        Assert.True(grants.HasAny("SUPER", "READ_ONLY ADMIN"));
        Assert.False(grants.HasAny("RELOAD"));
        Assert.Equal(["READ_ONLY ADMIN"], grants.Among(["SUPER", "READ_ONLY ADMIN"]));
    }

    [Fact]
    public void HasAny_AllPrivileges_CoversEach()
    {
        var grants = GrantSet.Parse(["GRANT ALL PRIVILEGES ON *.* TO `root`@`localhost` WITH GRANT OPTION"]);

        Assert.True(grants.HasAny("CONNECTION ADMIN"));
    }
}
