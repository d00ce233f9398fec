using Runbook.Steps.MySql.Samples;

namespace Runbook.Steps.Tests.MySql.Samples;

public sealed class ColumnEncodingTests
{
    [Fact]
    public void Of_Float_IsWidenedBeforeItIsPrinted() => Assert.Contains("`f` * 1e0", ColumnEncoding.Of(new ColumnShape("f", "FLOAT")), StringComparison.Ordinal);

    [Fact]
    public void Of_NameWithBacktick_StaysAName() => Assert.DoesNotContain("`a`b`", ColumnEncoding.Of(new ColumnShape("a`b", "INT")), StringComparison.Ordinal);

    [Fact]
    public void Of_LongText_IsHashedOnItsOwn() => Assert.Contains("SHA2(CONVERT(`t` USING utf8mb4), 256)", ColumnEncoding.Of(new ColumnShape("t", "LONGTEXT")), StringComparison.Ordinal);

    [Theory]
    [InlineData("INT", true)]
    [InlineData("ENUM", true)]
    [InlineData("GEOMETRY", false)]
    [InlineData("VECTOR", false)]
    public void IsSupported_Types_OnlyThoseThatPrintInFull(string type, bool supported) => Assert.Equal(supported, ColumnEncoding.IsSupported(type));

    [Fact]
    public void Value_LargeInteger_GoesAsNumber()
    {
        Assert.Equal(18446744073709551615m, KeyColumn.Value(new ColumnShape("id", "BIGINT"), "18446744073709551615"));
        Assert.Equal("007", KeyColumn.Value(new ColumnShape("code", "VARCHAR"), "007"));
    }
}
