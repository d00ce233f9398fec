using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB1005
{
    [Fact]
    public void OutputOfConditionalStep_TakenAsCertain_IsReported()
    {
        var findings = RuleAssert.InPhase(
            """
                    [Step("Fence", When = nameof(Needed))] FenceStep Fence => new();
                    [Step("Drain")] DrainStep {|RB1005:Drain|} => new();
                    bool Needed => true;
            """);

        RuleAssert.Says("'Drain' (Emergency.Drain) consumes Fenced, but 'Fence' (Emergency.Fence) is skipped when 'Needed' is false. Take Maybe<Fenced> instead.", findings);
    }

    [Fact]
    public void InputOfCondition_TakenAsCertain_IsReported()
    {
        RuleAssert.InPhase(
            """
                    [Step("Fence", When = nameof(Needed))] FenceStep Fence => new();
                    [Step("Look", When = nameof(Wanted)), ReadOnly] void {|RB1005:Look|}() { }
                    bool Needed => true;
                    bool Wanted(Fenced fenced) => true;
            """);
    }

    [Fact]
    public void ConditionOfTheTrack_SharedByIt_IsSilent()
    {
        RuleAssert.InPhase(
            """
                    [Track("Restore", When = nameof(Needed))]
                    public sealed partial class Restore
                    {
                        [Step("Fence")] FenceStep Fence => new();
                        [Step("Drain", When = nameof(Fresh))] DrainStep Drain => new();
                        bool Fresh(Fenced fenced) => true;
                    }

                    [Step("Close", When = nameof(Needed)), ReadOnly] void Close(Fenced fenced) { }
                    bool Needed => true;
            """);
    }

    [Fact]
    public void ConditionOfTheTrack_NotShared_IsReported()
    {
        RuleAssert.InPhase(
            """
                    [Track("Restore", When = nameof(Needed))]
                    public sealed partial class Restore
                    {
                        [Step("Fence")] FenceStep Fence => new();
                    }

                    [Step("Drain")] DrainStep {|RB1005:Drain|} => new();
                    bool Needed => true;
            """);
    }

    [Fact]
    public void Contingency_ThatOnlyTheConditionalTrackLeadsTo_IsSilent()
    {
        RuleAssert.InRunbook(
            """
                [Phase("Emergency")]
                public sealed partial class Emergency
                {
                    [Track("Restore", When = nameof(Needed))]
                    public sealed partial class Restore
                    {
                        [Step("Fence")] FenceStep Fence => new();
                        [Manual("Load", OnFailure = typeof(Repair))] public partial Task Load();
                    }

                    bool Needed => true;
                }

                [Contingency("Repair")]
                public sealed partial class Repair
                {
                    // Load has failed, so its track was not skipped.
                    [Step("Drain")] DrainStep Drain => new();
                }
            """);
    }

    [Fact]
    public void Contingency_ThatOtherStepsLeadToAsWell_IsReported()
    {
        RuleAssert.InRunbook(
            """
                [Phase("Emergency")]
                public sealed partial class Emergency
                {
                    [Step("Fence", When = nameof(Needed))] FenceStep Fence => new();
                    [Manual("Load", When = nameof(Needed), OnFailure = typeof(Repair))] public partial Task Load();
                    [Manual("Look", OnFailure = typeof(Repair))] public partial Task Look();
                    bool Needed => true;
                }

                [Contingency("Repair")]
                public sealed partial class Repair
                {
                    [Step("Drain")] DrainStep {|RB1005:Drain|} => new();
                }
            """);
    }

    [Fact]
    public void OutputTakenAsMaybe_IsSilent()
    {
        RuleAssert.InPhase(
            """
                    [Step("Fence", When = nameof(Needed))] FenceStep Fence => new();
                    [Step("Look"), ReadOnly] void Look(Maybe<Fenced> fenced) { }
                    bool Needed => true;
            """);
    }
}
