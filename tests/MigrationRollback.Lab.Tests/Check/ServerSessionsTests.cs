using RollbackLab.Check;

namespace MigrationRollback.Lab.Tests.Check;

public sealed class ServerSessionsTests
{
    private const string Statistics = """
        # pxname,svname,qcur,stot,weight,
        front,FRONTEND,,31,,
        shop,aws,0,20,100,
        shop,idc,0,11,0,
        shop,BACKEND,0,31,100,

        """;

    [Fact]
    public void Parse_Backend_CountsItsServersOnly()
    {
        var sessions = ServerSessions.Parse(Statistics, "shop");

        Assert.Equal(2, sessions.Count);
        Assert.Equal(20, sessions["aws"]);
        Assert.Equal(11, sessions["idc"]);
    }

    [Fact]
    public void Parse_OtherHeader_IsRefused() => Assert.Throws<InvalidDataException>(static () => ServerSessions.Parse("# name,sessions\nshop,1", "shop"));
}
