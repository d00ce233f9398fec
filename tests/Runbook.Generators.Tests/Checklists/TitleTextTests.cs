using System.Text;
using Runbook.Generators.Checklists;

namespace Runbook.Generators.Tests.Checklists;

public class TitleTextTests
{
    [Theory]
    [InlineData("  DNS \t설정\u00A0\u3000변경 ", "DNS 설정 변경")]
    [InlineData("DNS\u200B 설정\uFEFF", "DNS 설정")]
    [InlineData("", "")]
    [InlineData("café", "café")]
    public void Normalize_LeavesWhatIsRead(string title, string expected) => Assert.Equal(expected, TitleText.Normalize(title));

    [Fact]
    public void Normalize_OfHalfASurrogatePair_DoesNotThrow() => Assert.Equal("a\ud800 b", TitleText.Normalize("a\ud800  b"));

    [Fact]
    public void Hangul_ComposesAsThePlatformDoes_WithoutItsHelp()
    {
        var syllables = string.Concat(Enumerable.Range(0xAC00, 11172).Select(static code => (char)code));
        var letters = syllables.Normalize(NormalizationForm.FormD);

        Assert.True(letters.Length > 2 * syllables.Length);
        Assert.Equal(syllables, Hangul.Compose(letters));
        Assert.Equal(syllables, Hangul.Compose(syllables));
        Assert.Equal("가a\u1161\u11A8 각", Hangul.Compose("\u1100\u1161a\u1161\u11A8 가\u11A8"));
    }
}
