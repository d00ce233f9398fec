using Runbook.Generators.CodeFixes.Fixes;
using Runbook.Generators.CodeFixes.Tests.Fixing;
using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.CodeFixes.Tests.Fixes;

public class TakeChecklistTitleFixTests
{
    [Fact]
    public async Task Title_IsTakenFromTheChecklist() => await Scenario.InPhase<TakeChecklistTitleFix>(
        """
                [Step("Fence accounts")] FenceStep {|RB5003:Fence|} => new();
        """).Given((FindingProperties.Item, "Fence \"all\" accounts")).MendsAsync("Take the words of the checklist: \"Fence \"all\" accounts\"",
        """
                [Step("Fence \"all\" accounts")] FenceStep Fence => new();
        """);

    [Fact]
    public async Task TitleAtItsOwnPlace_IsFoundToo() => await Scenario.InPhase<TakeChecklistTitleFix>(
        """
                [Approval<Lead>({|RB5003:"Go"|})] public partial Task<Approved<Lead>> Go();
        """).Given((FindingProperties.Item, "GO")).MendsAsync("Take the words of the checklist: \"GO\"",
        """
                [Approval<Lead>("GO")] public partial Task<Approved<Lead>> Go();
        """);

    [Fact]
    public async Task TitleThatIsAConstant_IsLeftAlone() => await Scenario.InPhase<TakeChecklistTitleFix>(
        """
                private const string Words = "Fence accounts";
                [Step(Words)] FenceStep {|RB5003:Fence|} => new();
        """).Given((FindingProperties.Item, "Fence all accounts")).OffersNothingAsync();
}
