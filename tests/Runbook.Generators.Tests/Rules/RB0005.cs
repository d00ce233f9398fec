using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB0005
{
    [Fact]
    public void NamesOfTheGenerator_Taken_AreReported()
    {
        RuleAssert.InRunbook(
            """
                public string {|RB0005:Steps|} => "";

                [Phase("Completed")]
                public sealed partial class {|RB0005:Completed|}
                {
                    [Manual("Call the team")] public partial Task CallTeam();
                    [Step("Fence")] FenceStep Fence => Book.MakeFence();
                    private int {|RB0005:Bindings|} = 1;
                    private int Value => Bindings;
                }

                private FenceStep MakeFence() => new();
            """);
    }

    [Fact]
    public void Book_Taken_IsReported()
    {
        var findings = RuleAssert.InPhase(
            """
                    [Step("Fence")] FenceStep Fence => new();
                    private string {|RB0005:Book|} => "";
            """);

        RuleAssert.Says("'Book' is a name that the generator needs in 'Emergency'. Rename it.", findings);
    }

    [Fact]
    public void SameNamesElsewhere_AreSilent()
    {
        RuleAssert.InRunbook(
            """
                public string Book => "";
                public string Completed => "";

                [Phase("Emergency")]
                public sealed partial class Emergency
                {
                    [Step("Fence")] FenceStep Steps => new();
                    [Step("Drain")] DrainStep Definition => new();
                }
            """);
    }
}
