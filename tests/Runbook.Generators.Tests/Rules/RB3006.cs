using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB3006
{
    private static string Book(string emergency, string after, string undo) => $$"""
            [Phase("긴급 롤백 단계")]
            public sealed partial class Emergency
            {
                [GoNoGo("Go?", Roles = [typeof(Lead)])] public partial Task<Go> Decide();
                [Manual("Shift"{{emergency}})] public partial Task Shift();
                [Manual("AWS 정리"), PointOfNoReturn] public partial Task CleanUp();
                [Manual("Look")] public partial Task Look();
            }

            [Phase("After")]
            public sealed partial class After
            {
                [Manual("Watch"{{after}})] public partial Task Watch();
            }

            [Contingency("추가 롤백", Undo = {{undo}})]
            public sealed partial class RollForward
            {
                [Manual("Call")] public partial Task Call();
            }
        """;

    [Fact]
    public void UndoOfWhatLiesBeforeThePoint_EnteredBehindIt_IsReported()
    {
        var findings = RuleAssert.InRunbook(Book(string.Empty, ", OnFailure = typeof(RollForward)", "{|RB3006:[typeof(Emergency)]|}"));

        RuleAssert.Says("Contingency '추가 롤백' (RollForward) undoes phase '긴급 롤백 단계', and 'AWS 정리' (Emergency.CleanUp) may have run when the failure of 'Watch' (After.Watch) leads to it: behind that step nothing before it is undone. Enter the contingency only before it, or take the phase out of Undo.", findings);
    }

    [Fact]
    public void UndoEnteredOnlyBeforeThePoint_IsSilent() => RuleAssert.InRunbook(Book(", OnFailure = typeof(RollForward)", string.Empty, "[typeof(Emergency)]"));

    [Fact]
    public void UndoOfWhatLiesBehindThePoint_IsSilent() => RuleAssert.InRunbook(Book(string.Empty, ", OnFailure = typeof(RollForward)", "[typeof(After)]"));

    [Fact]
    public void UndoEnteredByTheFailureOfThePointItself_IsReported() => RuleAssert.InRunbook(
        """
            [Phase("Emergency")]
            public sealed partial class Emergency
            {
                [GoNoGo("Go?", Roles = [typeof(Lead)])] public partial Task<Go> Decide();
                [Manual("Clean up", OnFailure = typeof(RollForward)), PointOfNoReturn] public partial Task CleanUp();
            }

            [Contingency("Roll forward", Undo = {|RB3006:[typeof(Emergency)]|})]
            public sealed partial class RollForward
            {
                [Manual("Call")] public partial Task Call();
            }
        """);

    [Fact]
    public void UndoEnteredFromATrackBesideThePointOrByOverrun_IsReported() => RuleAssert.InRunbook(
        """
            [Phase("Preparation", TimeBox = "1h", OverrunTo = typeof(Back))]
            public sealed partial class Preparation
            {
                [GoNoGo("Go?", Roles = [typeof(Lead)], Timeout = "1m")] public partial Task<Go> Decide();
                [Manual("Stop", Timeout = "1m"), PointOfNoReturn] public partial Task Stop();
            }

            [Phase("Emergency")]
            public sealed partial class Emergency
            {
                [Track("A", Parallel = true)] public sealed partial class A { [Manual("Clean up"), PointOfNoReturn] public partial Task CleanUp(); }
                [Track("B", Parallel = true)] public sealed partial class B { [Manual("Watch", OnFailure = typeof(RollForward))] public partial Task Watch(); }
            }

            [Contingency("Roll forward", Undo = {|RB3006:[typeof(Emergency), typeof(Preparation)]|})]
            public sealed partial class RollForward
            {
                [Manual("Call")] public partial Task Call();
            }

            [Contingency("Back", Undo = {|RB3006:[typeof(Preparation)]|})]
            public sealed partial class Back
            {
                [Manual("Ring")] public partial Task Call();
            }
        """);
}
