using System.Text;
using Runbook.Generators.Checklists;
using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Checklists;

public class ChecklistParserTests
{
    [Fact]
    public void CustomersChecklist_HasItsBoxesAndItsNotes()
    {
        var items = ChecklistParser.Parse(Sample.Checklist);

        Assert.Equal(92 + 8, items.Count);
        Assert.Equal(Enumerable.Range(1, 100), items.Select(static item => item.Number));
        Assert.Equal("마이그레이션 실패 원인 명확히 파악", items[0].Title);
        Assert.Equal("실행 시점 및 담당자 확정", items[91].Title);
        Assert.Equal("롤백 완료 직후 최소 2시간은 집중 모니터링", items[92].Title);
        Assert.Equal("더 강화된 모니터링 체계 구축", items[99].Title);
        // Two blanks stand behind this one.
        Assert.Contains(items, static item => item.Title == "운영팀 매니저 승인");
        Assert.Equal(items.Count, items.Select(static item => item.Title).Distinct().Count());
    }

    [Fact]
    public void CustomersChecklist_DecomposedWithCrLfAndBom_HasTheSameTitles()
    {
        var typedOnAMac = "\uFEFF" + Sample.Checklist.Normalize(NormalizationForm.FormD).Replace("\n", "\r\n", StringComparison.Ordinal);

        Assert.NotEqual(Sample.Checklist.Length, typedOnAMac.Replace("\r", "", StringComparison.Ordinal).Length - 1);
        Assert.Equal(Titles(Sample.Checklist), Titles(typedOnAMac));
    }

    [Theory]
    [InlineData("- [ ] 차단", 0, 6)]
    [InlineData("# 롤백\r\n\r\n  * [x]  차단  \r\n", 2, 9)]
    [InlineData("# 롤백\r\r1. 차단\r", 2, 3)]
    [InlineData("\uFEFF- 차단\n", 0, 3)]
    [InlineData("```\n- x\n```\n<!-- a\n --> \n- [ ] 차단", 5, 6)]
    public void Place_IsThatOfTheTitle(string text, int line, int column)
    {
        var item = Assert.Single(ChecklistParser.Parse(text));

        Assert.Equal((line, column), (item.Line, item.Column));
        Assert.Equal("차단", text.Substring(item.Start, item.Length));
    }

    [Theory]
    [InlineData("- [ ] a\n- [x] b\n- [X] c\n* [ ] d\n+ [ ] e\n1. [ ] f\n2) [ ] g\n- [ ]h", "a|b|c|d|e|f|g|h")]
    [InlineData("- a\n* b\n+ c\n1. d\n12) e", "a|b|c|d|e")]
    [InlineData("# a\n## b\n### c\n\n- d", "d")]
    [InlineData("- a\n\n---\n***\n* * *\n___\n- - -\n\n- b", "a|b")]
    [InlineData("a\n-\n\n- \n- [ ] \n-b\n1.c\n1234567890. d\n\\- e", "")]
    [InlineData("*a*\n\n_b_\n\n**c** d\n\n> - [ ] e\n\n| - [ ] f |", "")]
    [InlineData("- [x](https://example.com)\n- [x][ref]\n\n[x]: https://example.com", "x|x")]
    public void Items_AreBoxesBulletsAndNumbers(string text, string titles) => Assert.Equal(titles, string.Join('|', Titles(text)));

    [Theory]
    [InlineData("- [ ] a\n  - remark\n  1. remark\n  - [ ] b\n\n    - remark", "a|b")]
    [InlineData("- group\n  - [ ] a\n    - [ ] b\n- c\n  - remark", "a|b|c")]
    [InlineData("1. group\n   - [ ] a\n1. b", "a|b")]
    [InlineData("- a\n - b\n\t- remark", "a|b")]
    [InlineData("- [ ] a\n        - [ ] b", "a|b")]
    [InlineData("- a\n\n## b\n\n  - c", "a|c")]
    [InlineData("- a\n\nb\n  - c", "a|c")]
    [InlineData("a\n\n    - [ ] code\n\n\t- [ ] code", "")]
    public void NestedBullets_AreRemarks_AndNestedBoxesAreItems(string text, string titles) => Assert.Equal(titles, string.Join('|', Titles(text)));

    [Theory]
    [InlineData("- [ ] a\n  b\nc\n\nd\n- [ ] e", "a b c|e")]
    [InlineData("- [ ] a  \n  remark\n- [ ] b\\\n  remark", "a|b")]
    [InlineData("- [ ] a\n> quoted\n- [ ] b\n# heading\ntext", "a|b")]
    public void WrappedTitle_IsJoined_UpToAHardBreak(string text, string titles) => Assert.Equal(titles, string.Join('|', Titles(text)));

    [Theory]
    [InlineData("```\n- [ ] a\n```\n- [ ] b", "b")]
    [InlineData("````md\n- [ ] a\n```\n- [ ] b\n`````\n- [ ] c", "c")]
    [InlineData("~~~ `x`\n- [ ] a\n```\n~~~\n- [ ] b", "b")]
    [InlineData("- [ ] a\n  ```sh\n  - [ ] b\n  ```\n- [ ] c", "a|c")]
    [InlineData("```not `a` fence\n- [ ] a", "a")]
    [InlineData("```\n- [ ] a", "")]
    public void CodeFences_AreSkipped(string text, string titles) => Assert.Equal(titles, string.Join('|', Titles(text)));

    [Theory]
    [InlineData("<!-- - [ ] a -->\n- [ ] b <!-- owner: kim --> c <!-- x -->", "b c")]
    [InlineData("<!--\n- [ ] a\n\n```\n-->\n- [ ] b\n<!-- ``` -->\n- [ ] c", "b|c")]
    [InlineData("- [ ] a <!-- x\n- [ ] b --> c\n- [ ] d", "a c|d")]
    [InlineData("- [ ] `<!--` a\n- [ ] \\<!-- b", "<!-- a|<!-- b")]
    [InlineData("- [ ] a\n<!--\n- [ ] b", "a")]
    [InlineData("```\n<!--\n```\n- [ ] a", "a")]
    public void Comments_AreSkipped(string text, string titles) => Assert.Equal(titles, string.Join('|', Titles(text)));

    [Theory]
    [InlineData("---\ntitle: x\ntags:\n- a\n---\n- [ ] b", "b")]
    [InlineData("---\n- [ ] a\n---\n- [ ] b", "a|b")]
    [InlineData("---\nkey: x\n- [ ] a", "a")]
    public void FrontMatter_IsSkipped_AndARuleIsNone(string text, string titles) => Assert.Equal(titles, string.Join('|', Titles(text)));

    [Theory]
    [InlineData("- [ ] ~~a~~\n- [ ] ~~b~~ c\n- ~~d~~", "c")]
    public void StruckThrough_IsNoItem(string text, string titles) => Assert.Equal(titles, string.Join('|', Titles(text)));

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\r\n\r\n")]
    [InlineData("[")]
    [InlineData("1")]
    [InlineData("#")]
    [InlineData("---")]
    [InlineData("---\n")]
    [InlineData("\\")]
    [InlineData("<!--")]
    public void TextWithoutItems_HasNone(string text) => Assert.Empty(ChecklistParser.Parse(text));

    private static IEnumerable<string> Titles(string text) => ChecklistParser.Parse(text).Select(static item => item.Title);
}
