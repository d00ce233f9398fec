using Runbook.Generators.CodeFixes.Fixes;
using Runbook.Generators.CodeFixes.Tests.Fixing;

namespace Runbook.Generators.CodeFixes.Tests.Fixes;

public class RemoveStaticFixTests
{
    [Fact]
    public async Task Step_ThatIsStatic_NeedNotBe() => await Scenario.InPhase<RemoveStaticFix>(
        """
                [Step("Look"), ReadOnly]
                static void {|RB0002:Look|}()
                {
                }
        """).MendsAsync("Remove 'static'",
        """
                [Step("Look"), ReadOnly]
                void Look()
                {
                }
        """);

    [Fact]
    public async Task Parameter_ThatIsStatic_NeedNotBe() => await Scenario.InRunbook<RemoveStaticFix>(
        """
            [Parameter("Incident")] public static string? {|RB0008:Incident|} { get; set; }

            [Phase("Emergency")]
            public sealed partial class Emergency
            {
                [Step("Fence")] FenceStep Fence => new();
            }
        """).MendsAsync("Remove 'static'",
        """
            [Parameter("Incident")] public string? Incident { get; set; }

            [Phase("Emergency")]
            public sealed partial class Emergency
            {
                [Step("Fence")] FenceStep Fence => new();
            }
        """);

    [Fact]
    public async Task ClassAndItsSteps_ThatAreStatic_NeedNotBe() => await Scenario.InRunbook<RemoveStaticFix>(
        """
            [Phase("Emergency")]
            public static partial class {|RB0011:Emergency|}
            {
                [Step("Look"), ReadOnly] static void {|RB0002:Look|}() { }
                [Step("Listen"), ReadOnly] static void {|RB0002:Listen|}() { }
            }
        """).MendsAllAsync("Remove 'static'",
        """
            [Phase("Emergency")]
            public partial class Emergency
            {
                [Step("Look"), ReadOnly] void Look() { }
                [Step("Listen"), ReadOnly] void Listen() { }
            }
        """);

    [Fact]
    public async Task Step_ThatIsNotStatic_IsLeftAlone() => await Scenario.InPhase<RemoveStaticFix>(
        """
                [Step("Look"), ReadOnly] void {|RB0002:Look|}<T>() { }
        """).OffersNothingAsync();
}
