using Runbook.Steps.Idc;

namespace Runbook.Steps.Tests.Idc;

public sealed class HaProxyCsvTests
{
    [Theory]
    [InlineData("shop,idc1,UP", "shop|idc1|UP")]
    [InlineData("shop,,", "shop||")]
    [InlineData("a,\"b,c\",d", "a|b,c|d")]
    [InlineData("\"said \"\"no\"\"\",x", "said \"no\"|x")]
    public void Split_Line_GivesItsFields(string line, string fields) => Assert.Equal(fields.Split('|'), HaProxyCsv.Split(line));
}
