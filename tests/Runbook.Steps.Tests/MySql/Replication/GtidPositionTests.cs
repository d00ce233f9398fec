using CsCheck;
using Runbook.Steps.MySql.Replication;

namespace Runbook.Steps.Tests.MySql.Replication;

public sealed class GtidPositionTests
{
    // Few values, so that equal ones meet.
    private static readonly Gen<GtidPosition> Position = Gen.Dictionary(Gen.UInt[0, 2], Gen.Select(Gen.UInt[1, 2], Gen.ULong[1, 4]))[0, 3]
        .Select(domains => GtidPosition.Parse(string.Join(',', domains.Select(domain => $"{domain.Key}-{domain.Value.Item1}-{domain.Value.Item2}"))));

    [Fact]
    public void Reaches_Itself_Always() => Position.Sample(position => position.Reaches(position));

    [Fact]
    public void Reaches_BothWays_OnlyWhenEqual() => Gen.Select(Position, Position).Sample((a, b) => (a.Reaches(b) && b.Reaches(a)) == a.Equals(b));

    [Fact]
    public void Reaches_OverAThird_WhenSequencesGrow() => Gen.Select(Position, Position, Position).Sample((a, b, c) => !a.Reaches(b) || !b.Reaches(c) || a.Reaches(c));

    [Fact]
    public void Reaches_TheEmptyPosition_Always() => Position.Sample(position => position.Reaches(GtidPosition.Parse(string.Empty)));

    [Fact]
    public void Parse_OfWhatItPrints_IsEqual() => Position.Sample(position => GtidPosition.Parse(position.ToString()).Equals(position));

    [Theory]
    [InlineData("0-1-10", "0-1-10", true)]
    [InlineData("0-1-11", "0-1-10", true)]
    [InlineData("0-1-9", "0-1-10", false)]
    [InlineData("0-2-10", "0-1-10", false)]
    [InlineData("0-2-11", "0-1-10", true)]
    [InlineData("0-1-10", "0-1-10,1-1-1", false)]
    [InlineData("1-1-1,0-1-10", "0-1-10,1-1-1", true)]
    [InlineData("", "0-1-1", false)]
    public void Reaches_Examples(string have, string want, bool reaches)
    {
        Assert.Equal(reaches, GtidPosition.Parse(have).Reaches(GtidPosition.Parse(want)));
    }

    [Theory]
    [InlineData("3e11fa47-71ca-11e1-9e33-c80aa9429562:1-23")]
    [InlineData("0-1")]
    [InlineData("0-1--1")]
    [InlineData("0-1-1,0-1-2")]
    [InlineData("mysql-bin.000001:4")]
    public void Parse_AnythingElse_IsRefused(string text)
    {
        Assert.Throws<FormatException>(() => GtidPosition.Parse(text));
    }
}
