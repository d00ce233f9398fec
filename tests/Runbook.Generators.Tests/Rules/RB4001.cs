using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB4001
{
    [Fact]
    public void RoleWithoutDescription_IsReportedOnce_HoweverOftenItIsNamed()
    {
        var findings = RuleAssert.Findings(
            """
            public sealed class {|RB4001:Boss|} : IRole;

            [Runbook("one", "One", Owner = typeof(Boss))]
            public sealed partial class One
            {
                [Phase("Emergency", Owner = typeof(Boss))]
                public sealed partial class Emergency
                {
                    [Manual("Look", Role = typeof(Boss))] public partial Task Look();
                }
            }

            [Runbook("two", "Two", Owner = typeof(Boss))]
            public sealed partial class Two
            {
                [Phase("Emergency")]
                public sealed partial class Emergency
                {
                    [Manual("Look")] public partial Task Look();
                }
            }
            """);

        RuleAssert.Says("Role Boss has no [Role]: nothing says what people call it, or how many must hold it. Add [Role(\"…\", Holders = 1)] to the class.", findings);
    }

    [Fact]
    public void EveryKindOfRole_IsReported() => RuleAssert.Findings(
        """
        public interface IOfficer : IRole;
        public abstract class Officer : IOfficer;
        public class {|RB4001:Captain|} : Officer;
        [Role("Major")] public sealed class Major : Captain;
        public sealed record {|RB4001:Colonel|} : IRole;
        public struct {|RB4001:Private|} : IRole;
        public partial class Ship { private sealed class {|RB4001:Mate|} : IRole; }
        """);

    [Fact]
    public void RoleThatIsAStruct_CannotCarryTheDescription()
    {
        var findings = RuleAssert.Findings("public struct {|RB4001:Private|} : IRole;");

        Assert.EndsWith("Make it a class, and add [Role(\"…\", Holders = 1)] to it.", Assert.Single(findings).GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    public void RoleThatNobodyNeedHold_IsReportedAtHolders(string holders)
    {
        var findings = RuleAssert.Findings($"[Role(\"Boss\", Holders = {{|RB4001:{holders}|}})] public sealed class Boss : IRole;");

        RuleAssert.Says($"Role Boss has Holders = {holders}, so that nobody need hold it. Give at least 1.", findings);
    }

    [Fact]
    public void DescribedAbstractAndOtherTypes_AreSilent() => RuleAssert.Findings(
        """
        [Role("Boss")] public sealed class Boss : IRole;
        [Role("Guards", Holders = 3)] public sealed record Guard : IRole;
        public abstract class Officer : IRole;
        public sealed class Everybody : IAudience;
        public sealed class Plain : IDisposable { public void Dispose() { } }
        """);
}
