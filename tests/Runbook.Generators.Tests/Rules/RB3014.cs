using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB3014
{
    private static string Book(string during, string after, string contingency) => $$"""
            [Monitor("Errors", Every = "10s"{{during}})] public Reading Errors() => null!;

            [Phase("Preparation", OnFailure = typeof(Early))]
            public sealed partial class Preparation
            {
                [Manual("Prepare")] public partial Task Prepare();
            }

            [Phase("Emergency")]
            public sealed partial class Emergency
            {
                [Manual("Look", OnFailure = typeof(Early))] public partial Task Look();
                [Manual("트래픽 전환"), MovesTraffic] public partial Task Shift();
                [Manual("Test", OnFailure = typeof(Late))] public partial Task Test();
            }

            [Phase("완료 후 단계")]
            public sealed partial class {{after}}
            {
                [Manual("Watch")] public partial Task Watch();
            }

            [Contingency("Early")] public sealed partial class Early { [Manual("In early")] public partial Task Do(); }
            [Contingency("Late")] public sealed partial class {{contingency}} { [Manual("In late")] public partial Task Do(); }
        """;

    [Fact]
    public void PhasesAndContingenciesBehindTheMove_ThatNothingWatches_AreReported()
    {
        var findings = RuleAssert.InRunbook(Book(", During = [typeof(Preparation), typeof(Emergency)]", "{|RB3014:After|}", "{|RB3014:Late|}"));

        RuleAssert.Says("Phase '완료 후 단계' runs after '트래픽 전환' (Emergency.Shift) has let users onto the target, and no monitor watches it. Add a [Monitor] whose During names it.", [findings[0]]);
        RuleAssert.Says("Contingency 'Late' may run after '트래픽 전환' (Emergency.Shift) has let users onto the target, and no monitor watches it. Add a [Monitor] whose During names it.", [findings[1]]);
    }

    [Fact]
    public void EveryPhaseBehindTheMove_Watched_IsSilent() => RuleAssert.InRunbook(Book(", During = [typeof(After), typeof(Late)]", "After", "Late"));

    [Fact]
    public void MonitorWithoutDuring_WatchesAll_SoItIsSilent() => RuleAssert.InRunbook(Book(string.Empty, "After", "Late"));

    [Fact]
    public void NoMove_IsSilent() => RuleAssert.InRunbook(
        """
            [Phase("Emergency")] public sealed partial class Emergency { [Manual("Look")] public partial Task Look(); }
            [Phase("After")] public sealed partial class After { [Manual("Watch")] public partial Task Watch(); }
        """);
}
