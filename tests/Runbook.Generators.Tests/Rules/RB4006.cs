using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB4006
{
    [Fact]
    public void ManualStepThatNobodyOwns_IsReported()
    {
        var findings = RuleAssert.Findings(
            """
            [Runbook("rollback", "Rollback")]
            public sealed partial class Rollback
            {
                [Phase("Emergency")]
                public sealed partial class Emergency
                {
                    [Manual("Call the team")] public partial Task {|RB4006:CallTeam|}();
                }
            }
            """);

        RuleAssert.Says("'Call the team' (Emergency.CallTeam) is done by a person, and nothing says by whom. Add Role = typeof(…), or Owner to its track, phase or runbook.", findings);
    }

    [Fact]
    public void OwnerOfAnyLevel_IsSilent() => RuleAssert.Findings(
        """
        [Runbook("one", "One")]
        public sealed partial class One
        {
            [Phase("A", Owner = typeof(Lead))]
            public sealed partial class A
            {
                [Manual("Step A")] public partial Task Step();
            }

            [Phase("B")]
            public sealed partial class B
            {
                [Track("C", Owner = typeof(Lead))]
                public sealed partial class C
                {
                    [Manual("Step C")] public partial Task Step();
                }

                [Manual("Step B", Role = typeof(Lead))] public partial Task Step();
                [Step("Code"), ReadOnly] void Code() { }
                [Approval<Lead>("Go")] public partial Task<Approved<Lead>> Approve();
                [Step("Shift")] ChangingStep Shift => new();
            }
        }

        [Runbook("two", "Two", Owner = typeof(Lead))]
        public sealed partial class Two
        {
            [Phase("A", OnFailure = typeof(B))]
            public sealed partial class A
            {
                [Manual("Step A")] public partial Task Step();
            }

            [Contingency("B")]
            public sealed partial class B
            {
                [Manual("Step B")] public partial Task Step();
            }
        }
        """);

    [Fact]
    public void OwnerOfTheDerivedRunbook_IsSilent() => RuleAssert.Findings(
        """
        [Runbook("shared", "Shared")]
        public abstract partial class Shared
        {
            [Phase("A")]
            public sealed partial class A
            {
                [Manual("Step A")] public partial Task Step();
            }
        }

        [Runbook("one", "One", Owner = typeof(Lead))]
        public sealed partial class One : Shared;
        """);

    [Fact]
    public void OwnerThatCouldNotBeRead_IsReportedOnlyAsSuch() => RuleAssert.Findings(
        """
        [Runbook("one", "One")]
        public sealed partial class One
        {
            [Phase("A", Owner = {|RB0006:typeof(NoRole)|})]
            public sealed partial class A
            {
                [Manual("Step A")] public partial Task Step();
            }
        }

        [Runbook("two", "Two")]
        public sealed partial class Two
        {
            [Phase("A")]
            public sealed partial class A
            {
                [Manual("Step A", Role = typeof(Missing))] public partial Task Step();
            }
        }
        """,
        "CS0246");
}
