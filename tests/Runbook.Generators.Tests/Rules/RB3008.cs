using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB3008
{
    private static string Book(string full, string contingencies = "") => $$"""
            [Phase("Preparation")]
            public sealed partial class Preparation
            {
                [Step("Verify")] VerifyBackup Verify => new();
                [Approval<Lead>("Go")] public partial Task<Approved<Lead>> Approve();
            }

            [Phase("Emergency")]
            public sealed partial class Emergency
            {
                [Manual("트래픽 전환"), MovesTraffic] public partial Task Shift();
            }

            [Phase("Full")]
            public sealed partial class Full
            {
        {{full}}
                bool Broken => true;
            }
        {{contingencies}}

            [Monitor("Errors", Every = "10s")] public Reading Errors() => null!;
        """;

    [Fact]
    public void RestoreAfterTheMove_IsReported()
    {
        var findings = RuleAssert.InRunbook(Book("""[Step("테이블 복구")] DestroyingStep {|RB3008:Restore|} => new();"""));

        RuleAssert.Says("'테이블 복구' (Full.Restore) is destructive and may run after '트래픽 전환' (Emergency.Shift) has let users onto the data. Put it before that step, or let a step marked [HoldsTraffic] stand between, on every way.", findings);
    }

    [Fact]
    public void HoldBetween_OnEveryWay_IsSilent() => RuleAssert.InRunbook(Book(
        """
                [Track("Restore", When = nameof(Broken), OnFailure = typeof(Repair))]
                public sealed partial class RestoreData
                {
                    [Manual("Maintenance page"), HoldsTraffic] public partial Task Hold();
                    [Step("Restore")] DestroyingStep Restore => new();
                }

                [Manual("Take it down", When = nameof(Broken)), MovesTraffic] public partial Task TakeDown();
        """,
        """
            [Contingency("Repair")]
            public sealed partial class Repair
            {
                [Manual("Page again"), HoldsTraffic] public partial Task Hold();
                [Manual("Restore otherwise"), Destructive, Fresh<BackupVerified>("2h")] public partial Task Other();
            }
        """));

    [Fact]
    public void HoldUnderAnotherConditionBesideBelowOrOfOtherData_IsReported() => RuleAssert.InRunbook(Book(
        """
                [Manual("Sometimes", When = nameof(Broken)), HoldsTraffic] public partial Task Sometimes();
                [Manual("Other data"), HoldsTraffic(Of = "stock")] public partial Task OtherData();
                [Track("A", Parallel = true)] public sealed partial class A { [Step("Restore")] DestroyingStep {|RB3008:Restore|} => new(); }
                [Track("B", Parallel = true)] public sealed partial class B { [Manual("Beside"), HoldsTraffic] public partial Task Beside(); }
                [Manual("Below"), HoldsTraffic] public partial Task Below();
        """));

    [Fact]
    public void HoldThatAMoveFollows_IsReported() => RuleAssert.InRunbook(Book(
        """
                [Manual("Page"), HoldsTraffic] public partial Task Hold();
                [Step("In time")] DestroyingStep InTime => new();
                [Track("A", Parallel = true)] public sealed partial class A { [Manual("Take it down"), MovesTraffic] public partial Task TakeDown(); }
                [Track("B", Parallel = true)] public sealed partial class B { [Manual("Restore"), Destructive, Fresh<BackupVerified>("2h")] public partial Task {|RB3008:Restore|}(); }
        """));

    [Fact]
    public void HoldOfAnEarlierPhase_ThatMayHaveBeenLifted_IsReported() => RuleAssert.InRunbook(Book(
        """
                [Manual("Page"), HoldsTraffic] public partial Task Hold();
                [Manual("Look", OnFailure = typeof(Reopen))] public partial Task Look();
                [Step("Restore")] DestroyingStep {|RB3008:Restore|} => new();
        """,
        """
            [Contingency("Reopen")]
            public sealed partial class Reopen
            {
                [Manual("Take it down"), MovesTraffic] public partial Task TakeDown();
            }
        """));

    [Fact]
    public void ContingencyEnteredBeforeTheMoveOnly_IsSilentAndBehindIt_IsReported()
    {
        var findings = RuleAssert.InRunbook(Book(
            """
                    [Manual("Look", OnFailure = typeof(Late))] public partial Task Look();
            """,
            """
                [Contingency("Early")]
                public sealed partial class Early
                {
                    [Manual("Restore early"), Destructive, Fresh<BackupVerified>("2h")] public partial Task Restore();
                }

                [Contingency("Late")]
                public sealed partial class Late
                {
                    [Manual("Restore late"), Destructive, Fresh<BackupVerified>("2h")] public partial Task {|RB3008:Restore|}();
                }
            """).Replace("""[Approval<Lead>("Go")] public partial Task<Approved<Lead>> Approve();""", """[Approval<Lead>("Go")] public partial Task<Approved<Lead>> Approve(); [Manual("Check", OnFailure = typeof(Early))] public partial Task Check();""", StringComparison.Ordinal));

        Assert.Single(findings);
    }

    [Fact]
    public void HoldOfAPhaseThatTheContingencyUndoes_IsReported() => RuleAssert.InRunbook(Book(
        """
                [Manual("Page"), HoldsTraffic] public partial Task Hold();
                [Manual("Load", OnFailure = typeof(Repair))] public partial Task Load();
        """,
        """
            [Contingency("Repair", Undo = [typeof(Full)])]
            public sealed partial class Repair
            {
                [Manual("Restore"), Destructive, Fresh<BackupVerified>("2h")] public partial Task {|RB3008:Restore|}();
            }
        """));

    [Fact]
    public void WhatIsWritten_AgainstTheDataThatTheMoveNames_IsSilentWhereTheyDiffer() => RuleAssert.InRunbook(
        """
            [Phase("Emergency")]
            public sealed partial class Emergency
            {
                [Step("Verify")] VerifyBackup Verify => new();
                [Approval<Lead>("Go")] public partial Task<Approved<Lead>> Approve();
                [Manual("Shift"), MovesTraffic(Of = "idc-mysql")] public partial Task Shift();
                [Manual("Delete on AWS"), Destructive, Fresh<BackupVerified>("9h"), Writes("rds")] public partial Task DeleteOnAws();
                [Manual("Delete here"), Destructive, Fresh<BackupVerified>("9h"), Writes("idc-mysql")] public partial Task {|RB3008:DeleteHere|}();
                [Manual("Delete somewhere"), Destructive, Fresh<BackupVerified>("9h")] public partial Task {|RB3008:DeleteSomewhere|}();
            }
        """);

    [Fact]
    public void RestoreBeforeTheMove_IsSilent() => RuleAssert.InRunbook(
        """
            [Phase("Emergency")]
            public sealed partial class Emergency
            {
                [Step("Verify")] VerifyBackup Verify => new();
                [Approval<Lead>("Go")] public partial Task<Approved<Lead>> Approve();
                [Step("Restore")] DestroyingStep Restore => new();
                [Manual("Shift"), MovesTraffic] public partial Task Shift();
            }
        """);
}
