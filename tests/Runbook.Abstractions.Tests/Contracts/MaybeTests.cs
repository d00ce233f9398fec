namespace Runbook.Tests.Contracts;

public sealed class MaybeTests
{
    [Fact]
    public void Value_OfASkippedStep_ThrowsWithItsName() =>
        Assert.Contains("String", Assert.Throws<InvalidOperationException>(static () => Maybe<string>.None.Value).Message, StringComparison.Ordinal);

    [Fact]
    public void TryGet_BothWays_Tells()
    {
        Assert.True(new Maybe<string>("x").TryGet(out var value));
        Assert.Equal("x", value);
        Assert.False(Maybe<string>.None.TryGet(out _));
    }
}
