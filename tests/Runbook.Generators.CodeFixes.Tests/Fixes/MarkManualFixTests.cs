using Runbook.Generators.CodeFixes.Fixes;
using Runbook.Generators.CodeFixes.Tests.Fixing;

namespace Runbook.Generators.CodeFixes.Tests.Fixes;

public class MarkManualFixTests
{
    [Fact]
    public async Task Step_WithoutBody_IsWhatAPersonDoes() => await Scenario.InPhase<MarkManualFix>(
        """
                [Step("Call the team", Timeout = "10m", Owner = typeof(Lead))]
                public partial Task {|RB0002:CallTeam|}();
        """).MendsAsync("Mark it [Manual]: a person does it",
        """
                [Manual("Call the team", Timeout = "10m", Role = typeof(Lead))]
                public partial Task CallTeam();
        """);

    [Fact]
    public async Task Step_WithoutBodyAndNotPartial_IsMadePartial() => await Scenario.InPhase<MarkManualFix>(
        """
                [StepAttribute("Call the team", Owner = typeof(Lead))]
                Task<Fenced> {|RB0002:CallTeam|}();
        """).MendsAsync("Mark it [Manual]: a person does it",
        """
                [Manual("Call the team", Role = typeof(Lead))]
                private partial Task<Fenced> CallTeam();
        """);

    [Fact]
    public async Task Step_ThatAPersonCannotAnswer_IsLeftAlone() => await Scenario.InPhase<MarkManualFix>(
        """
                [Step("Look"), ReadOnly] public partial int {|RB0002:Look|}();
        """).OffersNothingAsync();

    [Fact]
    public async Task Step_WithBody_IsLeftAlone() => await Scenario.InPhase<MarkManualFix>(
        """
                [Step("Look"), ReadOnly] public static Task {|RB0002:Look|}() => Task.CompletedTask;
        """).OffersNothingAsync();
}
