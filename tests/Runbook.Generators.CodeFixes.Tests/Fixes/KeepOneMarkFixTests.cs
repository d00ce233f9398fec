using Runbook.Generators.CodeFixes.Fixes;
using Runbook.Generators.CodeFixes.Tests.Fixing;

namespace Runbook.Generators.CodeFixes.Tests.Fixes;

public class KeepOneMarkFixTests
{
    [Fact]
    public async Task MethodWithoutBody_KeepsAPersonsMark()
    {
        var scenario = Scenario.InPhase<KeepOneMarkFix>(
            """
                    // By phone.
                    [Step("Call the team"), Manual("Call the team", Role = typeof(Lead))]
                    public partial Task {|RB0002:CallTeam|}();
            """);

        await scenario.OffersAsync("Keep [Manual]");
        await scenario.MendsAsync("Keep [Manual]",
            """
                    // By phone.
                    [Manual("Call the team", Role = typeof(Lead))]
                    public partial Task CallTeam();
            """);
    }

    [Fact]
    public async Task MethodWithBody_KeepsStep() => await Scenario.InPhase<KeepOneMarkFix>(
        """
                [Manual("Look")]
                [Step("Look"), ReadOnly]
                public void {|RB0002:Look|}() { }
        """).MendsAsync("Keep [Step]",
        """
                [Step("Look"), ReadOnly]
                public void Look() { }
        """);

    [Fact]
    public async Task OneMark_IsLeftAlone() => await Scenario.InPhase<KeepOneMarkFix>(
        """
                [Step("Look"), ReadOnly] void {|RB0002:Look|}<T>() { }
        """).OffersNothingAsync();
}
