using CsCheck;
using Runbook.Steps.MySql.Accounts;

namespace Runbook.Steps.Tests.MySql.Accounts;

public sealed class AccountNameTests
{
    private static readonly Gen<string> Part = Gen.Char[" -~가-힣"].Array[1, 30].Select(chars => new string(chars));

    [Theory]
    [InlineData("'shop'@'%'", "shop", "%")]
    [InlineData("shop@10.1.2.%", "shop", "10.1.2.%")]
    [InlineData("`shop`@\"localhost\"", "shop", "localhost")]
    [InlineData("'o''brien'@'%'", "o'brien", "%")]
    [InlineData("'a@b'@'::1'", "a@b", "::1")]
    public void Parse_ServerNotations_AreRead(string text, string user, string host)
    {
        Assert.Equal(new AccountName(user, host), AccountName.Parse(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("shop")]
    [InlineData("'shop'")]
    [InlineData("'shop'@")]
    [InlineData("@'%'")]
    [InlineData("''@'%'")]
    [InlineData("'shop'@'%' ACCOUNT UNLOCK")]
    [InlineData("'shop@'%'")]
    [InlineData("'shop'@'%")]
    [InlineData("shop;DROP@%")]
    [InlineData("'sh\nop'@'%'")]
    public void Parse_AnythingElse_IsRefused(string text)
    {
        Assert.Throws<ArgumentException>(() => AccountName.Parse(text));
    }

    [Fact]
    public void Parse_OfWhatItPrints_IsTheSameAccount() => Gen.Select(Part, Part).Sample((user, host) =>
    {
        var account = new AccountName(user, host);
        return AccountName.Parse(account.ToString()) == account && AccountName.Parse(account.Quoted) == account;
    });

    [Fact]
    public void ParseServerForm_UserWithAt_SplitsAtTheLast()
    {
        Assert.Equal(new AccountName("a@b", "%"), AccountName.ParseServerForm("a@b@%"));
    }

    [Fact]
    public void IsSameAs_Case_CountsForUsersOnly()
    {
        var account = new AccountName("shop", "Host.Example");

        Assert.True(account.IsSameAs(new AccountName("shop", "host.example")));
        Assert.False(account.IsSameAs(new AccountName("Shop", "Host.Example")));
    }
}
