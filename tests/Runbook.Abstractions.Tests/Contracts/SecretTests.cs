using System.Text.Json;

namespace Runbook.Tests.Contracts;

public sealed class SecretTests
{
    private sealed record Target(string Host, Secret<string> Password);

    [Fact]
    public void Secret_Printed_ShowsNothing()
    {
        var target = new Target("db", new Secret<string>("hunter2"));

        Assert.DoesNotContain("hunter2", target.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", $"{target.Password}", StringComparison.Ordinal);
        Assert.Equal("hunter2", target.Password.Reveal());
    }

    [Fact]
    public void Secret_Serialized_Throws() =>
        Assert.Throws<NotSupportedException>(static () => JsonSerializer.Serialize(new Target("db", new Secret<string>("hunter2"))));

    [Fact]
    public void Secret_ComparedAndHashed_HashTellsNothing()
    {
        Assert.Equal(new Secret<string>("a"), new Secret<string>("a"));
        Assert.NotEqual(new Secret<string>("a"), new Secret<string>("b"));
        Assert.Equal(new Secret<string>("a").GetHashCode(), new Secret<string>("b").GetHashCode());
    }
}
