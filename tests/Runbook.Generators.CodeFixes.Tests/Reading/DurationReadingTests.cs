using Runbook.Generators.CodeFixes.Reading;

namespace Runbook.Generators.CodeFixes.Tests.Reading;

public class DurationReadingTests
{
    [Theory]
    [InlineData("15", "15m", "15s")]
    [InlineData("1.5h", "1h30m")]
    [InlineData("0.5 m", "30s")]
    [InlineData("90 s", "90s")]
    [InlineData("90 sec", "90s")]
    [InlineData("15 minutes", "15m")]
    [InlineData("1 hour, 30 min", "1h30m")]
    [InlineData("30m1h", "1h30m")]
    [InlineData("15M", "15m")]
    [InlineData("2d", "48h")]
    [InlineData("10m 10m", "20m")]
    [InlineData("15분", "15m")]
    [InlineData("1시간 30분", "1h30m")]
    [InlineData("PT1H30M", "1h30m")]
    [InlineData("00:15", "15m", "15s")]
    [InlineData("02:30", "2h30m", "2m30s")]
    [InlineData("0:15:00", "00:15:00")]
    [InlineData("1.02:00:00", "26h")]
    [InlineData("00:15:00.000", "00:15:00")]
    public void Text_ThatIsMeantAsADuration_IsRead(string text, params string[] expected) =>
        Assert.Equal(expected, DurationReading.All(text).Select(static reading => reading.Text));

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("soon")]
    [InlineData("500ms")]
    [InlineData("1.5s")]
    [InlineData("1,5h")]
    [InlineData("-15m")]
    [InlineData("99 days")]
    [InlineData("00:75:00")]
    [InlineData("10:75")]
    [InlineData("99999999999999999999999999999999h")]
    public void Text_ThatIsNone_IsNotRead(string text) => Assert.Empty(DurationReading.All(text));
}
