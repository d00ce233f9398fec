using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB0016
{
    private const string Look = "[Step(\"Look\"), ReadOnly] public void Look() { }";

    [Fact]
    public void TwoPhasesWithOneOrder_AreReported()
    {
        var findings = RuleAssert.Findings($$"""
            [Runbook("rollback", "Rollback")]
            public sealed partial class {|RB0016:Rollback|}
            {
                [Phase("One", Order = 2)] public sealed partial class One { {{Look}} }
                [Phase("Two", Order = 2)] public sealed partial class Two { {{Look.Replace("\"Look\"", "\"See\"", StringComparison.Ordinal)}} }
            }
            """);

        RuleAssert.Says("The phases of 'Rollback' have no defined order: 'One' and 'Two' both have Order = 2. Give each an Order of its own.", findings);
    }

    [Fact]
    public void PhaseThatSaysNoOrder_WhereOthersDo_IsReported()
    {
        var findings = RuleAssert.Findings($$"""
            [Runbook("rollback", "Rollback")]
            public sealed partial class {|RB0016:Rollback|}
            {
                [Phase("One", Order = 1)] public sealed partial class One { {{Look}} }
                [Phase("Two")] public sealed partial class Two { {{Look.Replace("\"Look\"", "\"See\"", StringComparison.Ordinal)}} }
            }
            """);

        RuleAssert.Says("The phases of 'Rollback' have no defined order: 'Two' does not say its place, and others say theirs. Give each an Order.", findings);
    }

    [Fact]
    public void InheritedAndOwnPhases_WithoutOrder_AreReported()
    {
        var findings = RuleAssert.Findings($$"""
            [Runbook("shared", "Shared")]
            public abstract partial class Shared
            {
                [Phase("One")] public sealed partial class One { {{Look}} }
            }

            [Runbook("rollback", "Rollback")]
            public sealed partial class {|RB0016:Rollback|} : Shared
            {
                [Phase("Two")] public sealed partial class Two { {{Look.Replace("\"Look\"", "\"See\"", StringComparison.Ordinal)}} }
            }
            """);

        RuleAssert.Says("The phases of 'Rollback' have no defined order: 'One' does not say its place, and some come from a runbook that this one derives from. Give each an Order.", findings);
    }

    [Fact]
    public void TracksWithOneOrder_AreReportedAtThePhase() => RuleAssert.Findings($$"""
        [Runbook("rollback", "Rollback")]
        public sealed partial class Rollback
        {
            [Phase("One")]
            public sealed partial class {|RB0016:One|}
            {
                [Track("A", Order = 1)] public sealed partial class A { {{Look}} }
                [Track("B", Order = 1)] public sealed partial class B { {{Look.Replace("\"Look\"", "\"See\"", StringComparison.Ordinal)}} }
            }
        }
        """);

    [Fact]
    public void EveryPhaseWithAnOrderOfItsOwn_InheritedOnesToo_IsSilent() => RuleAssert.Findings($$"""
        [Runbook("shared", "Shared")]
        public abstract partial class Shared
        {
            [Phase("One", Order = 10)] public sealed partial class One { {{Look}} }
        }

        [Runbook("rollback", "Rollback")]
        public sealed partial class Rollback : Shared
        {
            [Phase("Two", Order = 5)] public sealed partial class Two { {{Look.Replace("\"Look\"", "\"See\"", StringComparison.Ordinal)}} }
        }
        """);
}
