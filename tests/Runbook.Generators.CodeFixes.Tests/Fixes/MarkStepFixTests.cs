using Runbook.Generators.CodeFixes.Fixes;
using Runbook.Generators.CodeFixes.Tests.Fixing;

namespace Runbook.Generators.CodeFixes.Tests.Fixes;

public class MarkStepFixTests
{
    [Fact]
    public async Task PersonsMethod_WithBody_IsCode() => await Scenario.InPhase<MarkStepFix>(
        """
                [Manual("Look", Role = typeof(Lead)), ReadOnly]
                public Task {|RB0002:Look|}() => Task.CompletedTask;
        """).MendsAsync("Mark it [Step]: it is code",
        """
                [Step("Look", Owner = typeof(Lead)), ReadOnly]
                public Task Look() => Task.CompletedTask;
        """);

    [Fact]
    public async Task PersonsMethod_ThatAsksForEvidence_IsLeftAlone() => await Scenario.InPhase<MarkStepFix>(
        """
                [Manual("Look", Evidence = Evidence.Required), ReadOnly]
                public Task {|RB0002:Look|}() => Task.CompletedTask;
        """).OffersNothingAsync();
}
