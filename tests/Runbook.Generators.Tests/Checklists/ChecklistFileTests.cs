using Runbook.Generators.Checklists;

namespace Runbook.Generators.Tests.Checklists;

public class ChecklistFileTests
{
    [Fact]
    public void OnlyRunbook_IsMeant() => Assert.Equal(0, Resolve(null, ("a", false)));

    [Fact]
    public void OnlyRunbookThatIsRun_IsMeant() => Assert.Equal(1, Resolve(null, ("shared", true), ("a", false)));

    [Fact]
    public void SharedRunbook_IsMeant_WhenNamedOrAlone()
    {
        Assert.Equal(0, Resolve("shared", ("shared", true), ("a", false)));
        Assert.Equal(0, Resolve(null, ("shared", true)));
    }

    [Fact]
    public void Named_IsMeant() => Assert.Equal(1, Resolve("b", ("a", false), ("b", false)));

    [Fact]
    public void UnnamedAmongTwo_NamesBoth() => Assert.Contains("'a', 'b'", Fault(null, ("a", false), ("b", false)).NextMove, StringComparison.Ordinal);

    [Fact]
    public void Unknown_NamesIt() => Assert.Contains("'c'", Fault("c", ("a", false)).What, StringComparison.Ordinal);

    [Fact]
    public void Twice_IsAFault() => Assert.Contains("2", Fault("a", ("a", false), ("a", false)).What, StringComparison.Ordinal);

    [Fact]
    public void NoRunbook_IsAFault() => Assert.Contains("none", Fault(null).What, StringComparison.Ordinal);

    private static int? Resolve(string? named, params (string, bool)[] runbooks)
    {
        var (runbook, fault) = ChecklistFile.Read("checklist.md", named, "- [ ] 가", isUtf8: true).Resolve(runbooks);
        Assert.Null(fault);
        return runbook;
    }

    private static ChecklistFault Fault(string? named, params (string, bool)[] runbooks)
    {
        var (runbook, fault) = ChecklistFile.Read("checklist.md", named, "- [ ] 가", isUtf8: true).Resolve(runbooks);
        Assert.Null(runbook);
        return fault!;
    }
}
