using Runbook.Generators.CodeFixes.Fixes;
using Runbook.Generators.CodeFixes.Tests.Fixing;
using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.CodeFixes.Tests.Fixes;

public class AddTitleFixTests
{
    [Fact]
    public async Task Step_WithoutTitleInALanguage_IsGivenItsPlace() => await Scenario.InPhase<AddTitleFix>(
        """
                // The first.
                [Step("울타리")] FenceStep {|RB0015:Fence|} => new();
        """).Given((FindingProperties.Language, "en")).MendsAsync("Add [Title(\"en\", \"\")]",
        """
                // The first.
                [Title("en", "")]
                [Step("울타리")] FenceStep Fence => new();
        """);

    [Fact]
    public async Task Steps_WithoutTitleInALanguage_AreGivenItAtOnce() => await Scenario.InPhase<AddTitleFix>(
        """
                [Step("울타리")] FenceStep {|RB0015:Fence|} => new();
                [Step("배수")] DrainStep {|RB0015:Drain|} => new();
        """).Given((FindingProperties.Language, "en")).MendsAllAsync("Add [Title(\"en\", \"\")]",
        """
                [Title("en", "")]
                [Step("울타리")] FenceStep Fence => new();
                [Title("en", "")]
                [Step("배수")] DrainStep Drain => new();
        """);

    [Fact]
    public async Task UnknownLanguage_IsLeftAlone() => await Scenario.InPhase<AddTitleFix>(
        """
                [Step("울타리")] FenceStep {|RB0015:Fence|} => new();
        """).Given().OffersNothingAsync();

    [Fact]
    public async Task RunbookThatHasTheTitleItself_IsLeftAlone() => await Scenario.InFile<AddTitleFix>(
        """
        [Title("en", "Rollback")]
        [Runbook("rollback", "롤백")]
        public sealed partial class {|RB0015:Rollback|}
        {
        }
        """).Given((FindingProperties.Language, "en")).OffersNothingAsync();
}
