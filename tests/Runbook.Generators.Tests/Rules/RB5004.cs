using System.Text;
using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB5004
{
    private const string Book = """
        [Runbook("{0}", "Rollback")]
        public sealed partial class {1}
        {
            [Phase("긴급")]
            public sealed partial class Emergency
            {
                [Step("연결 차단"), ReadOnly] void Fence() { }
            }
        }

        """;

    private static readonly string One = Named("rollback", "Rollback");

    [Fact]
    public void ChecklistWithoutItems_IsReportedAtItsStart()
    {
        var findings = RuleAssert.WithChecklists([new Checklist("docs/checklist.md", "{|RB5004:|}# 롤백\n\n본문\n")], One);

        RuleAssert.Says("The checklist 'checklist.md' has no items. Write them as '- [ ] title', or take the file out of Runbook_Checklist.", findings);
    }

    [Fact]
    public void UnreadableChecklist_IsReported()
    {
        var findings = RuleAssert.WithChecklists([new Checklist("checklist.md", "{|RB5004:|}") { IsReadable = false }], One);

        RuleAssert.Says("The checklist 'checklist.md' cannot be read. Correct its path, or its permissions.", findings);
    }

    [Fact]
    public void LegacyEncoding_IsReported()
    {
        var findings = RuleAssert.WithChecklists([new Checklist("checklist.md", "{|RB5004:|}- [ ] ¿¬°á Â÷´Ü") { Encoding = Encoding.Latin1 }], One);

        RuleAssert.Says("The checklist 'checklist.md' is not UTF-8. Save it as UTF-8.", findings);
    }

    [Fact]
    public void TwoRunbooksAndNoName_IsReported()
    {
        var findings = RuleAssert.WithChecklists([new Checklist("checklist.md", "{|RB5004:|}- [ ] 연결 차단")], Named("first", "First") + Named("second", "Second"));

        RuleAssert.Says("The checklist 'checklist.md' does not say which runbook it is for. Add Runbook=\"…\" to its Runbook_Checklist item; this project has 'first', 'second'.", findings);
    }

    [Fact]
    public void UnknownRunbook_IsReported()
    {
        var findings = RuleAssert.WithChecklists([new Checklist("checklist.md", "{|RB5004:|}- [ ] 연결 차단") { Runbook = "rolback" }], One);

        RuleAssert.Says("The checklist 'checklist.md' is for runbook 'rolback', which this project does not have. Name one of 'rollback' in Runbook of its Runbook_Checklist item.", findings);
    }

    [Fact]
    public void ProjectWithoutRunbooks_IsReported()
    {
        var findings = RuleAssert.WithChecklists([new Checklist("checklist.md", "{|RB5004:|}- [ ] 연결 차단")], "public static class Other { }");

        RuleAssert.Says("The checklist 'checklist.md' is for no runbook, since this project has none. Take the file out of Runbook_Checklist, or move it to the project of its runbook.", findings);
    }

    [Fact]
    public void RepeatedItem_IsReportedAtTheSecond()
    {
        var findings = RuleAssert.WithChecklists([new Checklist("checklist.md", "## 준비\n- [ ] 연결 차단\n## 실행\n- [ ] {|RB5004:연결  차단|}\n")], One);

        RuleAssert.Says("The checklist 'checklist.md' repeats item 1 (line 2): '연결 차단'. Say in the items what differs, or strike one.", findings);
    }

    [Fact]
    public void RepeatedItemInAnotherFile_IsReportedWithIt()
    {
        var findings = RuleAssert.WithChecklists([new Checklist("a.md", "- [ ] 연결 차단"), new Checklist("b.md", "- [ ] {|RB5004:연결 차단|}")], One);

        RuleAssert.Says("The checklist 'b.md' repeats item 1 ('a.md', line 1): '연결 차단'. Say in the items what differs, or strike one.", findings);
    }

    [Fact]
    public void NamedAmongTwo_AndUtf16_AreSilent()
    {
        RuleAssert.WithChecklists(
            [
                new Checklist("a.md", "- [ ] 연결 차단") { Runbook = "first" },
                new Checklist("b.md", "- [ ] 연결 차단") { Runbook = "second", Encoding = Encoding.Unicode },
            ],
            Named("first", "First") + Named("second", "Second"));
    }

    private static string Named(string id, string type) => Book.Replace("{0}", id, StringComparison.Ordinal).Replace("{1}", type, StringComparison.Ordinal);
}
