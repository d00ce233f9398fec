using Runbook.Generators.CodeFixes.Fixes;
using Runbook.Generators.CodeFixes.Tests.Fixing;

namespace Runbook.Generators.CodeFixes.Tests.Fixes;

public class NameRoleFixTests
{
    [Fact]
    public async Task ManualStep_IsGivenOneOfTheRolesOfTheAssembly()
    {
        var scenario = Scenario.InPhase<NameRoleFix>(
            """
                    [Role("Hidden")] private sealed class Hidden : IRole;
                    [Manual("Look", Timeout = "10m")] public partial Task {|RB4006:Look|}();
            """).With(
            """
            public static class Others
            {
                [Role("Manager")] public sealed class Manager : IRole;
            }
            """).Given();

        await scenario.OffersAsync("Add Role = typeof(Dba)", "Add Role = typeof(Lead)", "Add Role = typeof(Manager)");
        await scenario.MendsAsync("Add Role = typeof(Manager)",
            """
                    [Role("Hidden")] private sealed class Hidden : IRole;
                    [Manual("Look", Role = typeof(Others.Manager), Timeout = "10m")] public partial Task Look();
            """);
    }

    [Fact]
    public async Task ManualSteps_AreGivenOneRoleAtOnce() => await Scenario.InPhase<NameRoleFix>(
        """
                [Manual("Look")] public partial Task {|RB4006:Look|}();
                [Manual("Listen")] public partial Task {|RB4006:Listen|}();
        """).Given().MendsAllAsync("Add Role = typeof(Lead)",
        """
                [Manual("Look", Role = typeof(Lead))] public partial Task Look();
                [Manual("Listen", Role = typeof(Lead))] public partial Task Listen();
        """);

    [Fact]
    public async Task StepOfAnotherForm_IsLeftAlone() => await Scenario.InPhase<NameRoleFix>(
        """
                [Step("Fence")] FenceStep {|RB4006:Fence|} => new();
        """).Given().OffersNothingAsync();
}
