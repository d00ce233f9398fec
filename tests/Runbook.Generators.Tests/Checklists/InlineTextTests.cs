using Runbook.Generators.Checklists;

namespace Runbook.Generators.Tests.Checklists;

public class InlineTextTests
{
    [Theory]
    [InlineData("**DNS** 설정 *변경* __필요시__", "DNS 설정 변경 필요시")]
    [InlineData("***DNS*** 변경", "DNS 변경")]
    [InlineData("**단어(필요시)**를 확인", "단어(필요시)를 확인")]
    [InlineData("**a *b* c** `d` ``e`f``", "a b c d e`f")]
    [InlineData("[문서](https://example.com/a_(b) \"제목\") 확인, [문서][a]", "문서 확인, 문서")]
    [InlineData("[**DNS**](x) ![그림](y.png)", "DNS 그림")]
    [InlineData("[![배지](a.svg)](b) 확인", "배지 확인")]
    [InlineData("<https://example.com> <b>확인</b><br/>완료", "https://example.com 확인 완료")]
    [InlineData("a &amp; b &lt;c&gt; &#39;d&#39;&nbsp;e", "a & b <c> 'd' e")]
    [InlineData("\\*a\\* \\[b\\] \\`c\\` 1\\. d", "*a* [b] `c` 1. d")]
    [InlineData("~~옛 이름~~ 새 이름", "새 이름")]
    public void Marks_AreTakenOff(string text, string reduced) => Assert.Equal(reduced, InlineText.Reduce(text));

    [Theory]
    [InlineData("max_connections 과 read_only 확인")]
    [InlineData("5 * 3 = 15, 2*3")]
    [InlineData("15~60분, 1~2 회, 3 ~~ 4")]
    [InlineData("[추가] RDS 쓰기 차단 증명")]
    [InlineData("CPU < 70% && 메모리 > 10%")]
    [InlineData("a [b (c) ` d * e _ f & g; \\h C:\\tmp")]
    [InlineData("**a, *b, [c](d")]
    [InlineData("[a]: b")]
    public void TextThatOnlyLooksLikeMarks_Stays(string text) => Assert.Equal(text, InlineText.Reduce(text));

    [Fact]
    public void DeepNesting_DoesNotOverflow() => Assert.NotEmpty(InlineText.Reduce(string.Concat(Enumerable.Repeat("[", 50_000)) + string.Concat(Enumerable.Repeat("](a)", 50_000))));
}
