using Runbook.Generators.CodeFixes.Fixes;
using Runbook.Generators.CodeFixes.Tests.Fixing;

namespace Runbook.Generators.CodeFixes.Tests.Fixes;

public class TakeChecklistTitleFixTests
{
    [Fact]
    public async Task Titles_AreTakenFromTheChecklist() => await Scenario.InPhase<TakeChecklistTitleFix>(
        """
                [Step({|RB5003:"Fence the accounts"|}, Timeout = "1m")] FenceStep Fence => new();
                [Approval<Lead>({|RB5003:"Approve by lead"|})] public partial Task<Approved<Lead>> Go();
                [Step("Shift", Timeout = "1m"), Added("It is new."), Changes, NoUndo("It is shifted back by hand.")] void Shift() { }
        """).WithChecklist("""
            - [ ] Fence the "accounts"
            - [ ] Approve by lead!
            """).MendsAsync("Take the words of the checklist: \"Fence the \"accounts\"\"",
        """
                [Step("Fence the \"accounts\"", Timeout = "1m")] FenceStep Fence => new();
                [Approval<Lead>({|RB5003:"Approve by lead"|})] public partial Task<Approved<Lead>> Go();
                [Step("Shift", Timeout = "1m"), Added("It is new."), Changes, NoUndo("It is shifted back by hand.")] void Shift() { }
        """);

    [Fact]
    public async Task Titles_AreTakenFromTheChecklistAllAtOnce() => await Scenario.InPhase<TakeChecklistTitleFix>(
        """
                [Step({|RB5003:"Fence the accounts"|})] FenceStep Fence => new();
                [Step({|RB5003:"Drain the connections"|})] DrainStep Drain => new();
        """).WithChecklist("""
            - [ ] Fence the accounts.
            - [ ] Drain the connections.
            """).MendsAllAsync("Take the words of the checklist: \"Fence the accounts.\"",
        """
                [Step("Fence the accounts.")] FenceStep Fence => new();
                [Step("Drain the connections.")] DrainStep Drain => new();
        """);

    [Fact]
    public async Task TitleThatIsAConstant_IsLeftAlone() => await Scenario.InPhase<TakeChecklistTitleFix>(
        """
                private const string Words = "Fence the accounts";
                [Step({|RB5003:Words|})] FenceStep Fence => new();
        """).WithChecklist("- [ ] Fence the accounts.").OffersNothingAsync();
}
