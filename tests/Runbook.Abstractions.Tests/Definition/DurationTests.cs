using CsCheck;

namespace Runbook.Tests.Definition;

public sealed class DurationTests
{
    [Theory]
    [InlineData("90s", 90)]
    [InlineData("15m", 900)]
    [InlineData("1h30m", 5400)]
    [InlineData("2h5s", 7205)]
    [InlineData("00:15:00", 900)]
    [InlineData("24:00:00", 86400)]
    [InlineData("744h", 31 * 24 * 3600)]
    public void TryParse_OneOfTheForms_IsRead(string text, int seconds)
    {
        Assert.True(Duration.TryParse(text, out var duration));
        Assert.Equal(TimeSpan.FromSeconds(seconds), duration);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("15")]
    [InlineData("15:00")]
    [InlineData("1d")]
    [InlineData("0s")]
    [InlineData("00:00:00")]
    [InlineData("30m1h")]
    [InlineData("1h1h")]
    [InlineData("1h30")]
    [InlineData("-5m")]
    [InlineData("1.5h")]
    [InlineData("15 m")]
    [InlineData("15M")]
    [InlineData("00:61:00")]
    [InlineData("745h")]
    [InlineData("99999999999999999999s")]
    [InlineData("１５m")]
    [InlineData("h")]
    public void TryParse_AnythingElse_IsRefused(string? text) => Assert.False(Duration.TryParse(text, out _));

    [Fact]
    public void Format_OfAnyDuration_IsReadBack() => Gen.Int[1, 31 * 24 * 3600].Sample(seconds =>
        Duration.TryParse(Duration.Format(TimeSpan.FromSeconds(seconds)), out var duration) && duration == TimeSpan.FromSeconds(seconds));

    [Fact]
    public void TryParse_AnyText_NeverThrows() => Gen.String[Gen.Char["0123456789hms: -+.dHM"], 0, 12].Sample(static text => Duration.TryParse(text, out _) || true);
}
