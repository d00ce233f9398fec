using Runbook.Generators.CodeFixes.Fixes;
using Runbook.Generators.CodeFixes.Tests.Fixing;

namespace Runbook.Generators.CodeFixes.Tests.Fixes;

public class ReturnTaskFixTests
{
    [Fact]
    public async Task AsyncVoid_ReturnsTask() => await Scenario.InPhase<ReturnTaskFix>(
        """
                [Step("Look"), ReadOnly] async void {|RB0002:Look|}() => await Task.Yield();
        """).MendsAsync("Return Task",
        """
                [Step("Look"), ReadOnly] async Task Look() => await Task.Yield();
        """);

    [Fact]
    public async Task VoidThatIsNotAsync_IsLeftAlone() => await Scenario.InPhase<ReturnTaskFix>(
        """
                [Step("Look"), ReadOnly] static void {|RB0002:Look|}() { }
        """).OffersNothingAsync();
}
