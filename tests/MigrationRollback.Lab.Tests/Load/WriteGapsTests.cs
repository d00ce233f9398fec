using RollbackLab.Load;

namespace MigrationRollback.Lab.Tests.Load;

public sealed class WriteGapsTests
{
    [Fact]
    public void Measure_OutOfOrderTimes_FindsTheLongestGapAndWhereItBegan()
    {
        var gaps = WriteGaps.Measure([5_000, 1_000, 1_100, 1_200]);

        Assert.Equal(3.8, gaps.LongestSeconds);
        Assert.Equal(1_200, gaps.LongestFrom);
    }

    [Fact]
    public void Measure_SeveralOutages_AddsThemAndLeavesThePaceOut()
    {
        var gaps = WriteGaps.Measure([0, 499, 999, 1_100, 2_100]);

        Assert.Equal(1.5, gaps.TotalSeconds);
        Assert.Equal(1, gaps.LongestSeconds);
    }

    [Theory]
    [InlineData(new long[0])]
    [InlineData(new long[] { 42 })]
    public void Measure_LessThanTwoTimes_HasNoGap(long[] times)
    {
        var gaps = WriteGaps.Measure(times);

        Assert.Equal(0, gaps.LongestSeconds);
        Assert.Null(gaps.LongestFrom);
    }
}
