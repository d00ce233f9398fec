using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB1011
{
    [Fact]
    public void ParallelTracks_ThatWriteOneResource_AreReportedAtTheLowerStep()
    {
        var findings = RuleAssert.InPhase(
            """
                    [Track("스키마", Parallel = true)]
                    public sealed partial class Schema
                    {
                        [Manual("인덱스 재구성"), Writes("idc-mysql"), Writes("log")] public partial Task Indexes();
                    }

                    [Track("데이터", Parallel = true)]
                    public sealed partial class Data
                    {
                        [Manual("테이블 복구"), Writes("idc-mysql")] public partial Task {|RB1011:Tables|}();
                    }
            """);

        RuleAssert.Says("'인덱스 재구성' (Emergency.Schema.Indexes) and '테이블 복구' (Emergency.Data.Tables) both write 'idc-mysql' and may run side by side. Put their tracks one after the other, or let one wait for the other's output.", findings);
    }

    [Fact]
    public void ParallelTracks_OfAContingency_AreReported()
    {
        RuleAssert.InRunbook(
            """
                [Phase("Emergency", OnFailure = typeof(Repair))]
                public sealed partial class Emergency
                {
                    [Manual("Restore"), Writes("db")] public partial Task Restore();
                }

                [Contingency("Repair")]
                public sealed partial class Repair
                {
                    [Track("A", Parallel = true)] public sealed partial class A { [Manual("One"), Writes("db")] public partial Task One(); }
                    [Track("B", Parallel = true)] public sealed partial class B { [Manual("Two"), Writes("db")] public partial Task {|RB1011:Two|}(); [Manual("Three"), Writes("db")] public partial Task {|RB1011:Three|}(); }
                }
            """);
    }

    [Fact]
    public void OneAfterTheOther_ByOrderDataOrPhase_IsSilent()
    {
        RuleAssert.InRunbook(
            """
                [Phase("Emergency")]
                public sealed partial class Emergency
                {
                    [Manual("First"), Writes("db")] public partial Task First();
                    [Track("A", Parallel = true)] public sealed partial class A { [Step("Close"), Idempotent, Writes("db")] Closed Close() => new(); }
                    [Track("B", Parallel = true)] public sealed partial class B { [Step("Use"), Idempotent, Writes("db")] void Use(Closed closed) { } }
                    [Track("C", Parallel = true)] public sealed partial class C { [Step("Other"), Idempotent, Writes("dns")] void Other() { } }
                }

                [Phase("After")]
                public sealed partial class After
                {
                    [Manual("Last"), Writes("db")] public partial Task Last();
                }
            """);
    }
}
