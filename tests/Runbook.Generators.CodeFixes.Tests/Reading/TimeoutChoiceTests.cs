using Runbook.Generators.CodeFixes.Reading;

namespace Runbook.Generators.CodeFixes.Tests.Reading;

public class TimeoutChoiceTests
{
    [Theory]
    [InlineData(1, 5)]
    [InlineData(5, 15)]
    [InlineData(25, 90)]
    [InlineData(60, 180)]
    [InlineData(610, 1860)]
    [InlineData(3601, 3 * 3600 + 300)]
    public void Timeout_IsThreeTimesExpected_Rounded(int expected, int timeout) =>
        Assert.Equal(TimeSpan.FromSeconds(timeout), TimeoutChoice.ForExpected(TimeSpan.FromSeconds(expected)));
}
