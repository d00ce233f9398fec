using Runbook.Steps.MySql.Sessions;

namespace Runbook.Steps.Tests.MySql.Sessions;

public sealed class TableNameTests
{
    [Fact]
    public void Parse_WithAndWithoutSchema_FindsBoth()
    {
        Assert.Equal("`shop`.`orders`", TableName.Parse("shop.orders").Quoted);
        Assert.Equal("`shop`.`orders`", TableName.Parse("orders", "shop").Quoted);
        Assert.Equal("`x`.`orders; DROP TABLE ``y`", TableName.Parse("x.orders; DROP TABLE `y").Quoted);
    }

    [Theory]
    [InlineData("orders")]
    [InlineData("a.b.c")]
    [InlineData(".orders")]
    [InlineData("shop.")]
    public void Parse_AnythingElse_IsRefused(string text) => Assert.Throws<ArgumentException>(() => TableName.Parse(text));
}
