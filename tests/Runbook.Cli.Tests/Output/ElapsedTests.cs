using Runbook.Cli.Output;

namespace Runbook.Cli.Tests.Output;

public sealed class ElapsedTests
{
    [Theory]
    [InlineData(-5, "0.0s")]
    [InlineData(0, "0.0s")]
    [InlineData(3.25, "3.2s")]
    [InlineData(59.99, "59.9s")]
    [InlineData(60, "1m00s")]
    [InlineData(3599.9, "59m59s")]
    [InlineData(3600, "1h00m")]
    [InlineData(180_000, "50h00m")]
    public void Time_ForPeople_IsTruncatedAndNeverRoundedUp(double seconds, string text) => Assert.Equal(text, Elapsed.Format(seconds));
}
