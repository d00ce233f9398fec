using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB0011
{
    [Fact]
    public void ClassesThatCannotBeMade_AreReported()
    {
        RuleAssert.InRunbook(
            """
                [Phase("A")]
                public static partial class {|RB0011:A|}
                {
                    [Step("Fence A")] static FenceStep {|RB0002:Fence|} => new();
                }

                [Phase("B")]
                public abstract partial class {|RB0011:B|}
                {
                    [Step("Fence B")] FenceStep Fence => new();
                }

                [Phase("C")]
                public sealed partial class {|RB0011:C|}<T>
                {
                    [Step("Fence C")] FenceStep Fence => new();
                }

                [Phase("D")]
                public sealed partial class {|RB0011:D|}(int number)
                {
                    [Step("Fence D"), ReadOnly] int Fence() => number;
                }

                [Phase("E")]
                public sealed partial class E
                {
                    [Track("F")]
                    sealed partial class {|RB0011:F|}
                    {
                        [Step("Fence F")] FenceStep Fence => new();
                    }
                }
            """);
    }

    [Fact]
    public void PhaseWithConstructor_SaysWhereThingsBelong()
    {
        var findings = RuleAssert.InRunbook(
            """
                [Phase("Emergency")]
                public sealed partial class {|RB0011:Emergency|}
                {
                    public Emergency() { }
                    [Step("Fence")] FenceStep Fence => new();
                }
            """);

        RuleAssert.Says("Class 'Emergency' has a constructor of its own. Remove it: the generator adds the one that hands over 'Book'. Keep what steps need in the runbook class.", findings);
    }

    [Fact]
    public void GenericRunbook_IsReported()
    {
        RuleAssert.Findings(
            """
            [Runbook("rollback", "Rollback")]
            public sealed partial class {|RB0011:Rollback|}<T>
            {
                [Phase("Emergency")]
                public sealed partial class Emergency
                {
                    [Step("Fence")] FenceStep Fence => new();
                }
            }
            """);
    }

    [Fact]
    public void AbstractRunbookAndProtectedPhase_AreSilent()
    {
        RuleAssert.Findings(
            """
            [Runbook("rollback", "Rollback")]
            public abstract partial class Shared(string name)
            {
                protected string Name => name;

                [Phase("Emergency")]
                protected sealed partial class Emergency
                {
                    [Step("Fence")] public FenceStep Fence => new();
                }
            }

            [Runbook("other", "Other")]
            public sealed partial class Other
            {
                [Phase("Emergency")]
                sealed partial class Emergency
                {
                    [Step("Fence")] FenceStep Fence => new();

                    [Track("Cut")]
                    internal sealed partial class Cut
                    {
                        [Step("Drain")] DrainStep Drain => new();
                    }
                }
            }
            """);
    }
}
