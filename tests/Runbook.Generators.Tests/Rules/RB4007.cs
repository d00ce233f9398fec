using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB4007
{
    [Fact]
    public void GateBehindTheLastChange_IsReported()
    {
        var findings = RuleAssert.InRunbook(
            """
                [Phase("Emergency")]
                public sealed partial class Emergency
                {
                    [Approval<Lead>("Go")] public partial Task<Approved<Lead>> Approve();
                    [Step("Shift")] ChangingStep Shift => new();
                }

                [Phase("After")]
                public sealed partial class After
                {
                    [GoNoGo("Poll", Roles = [typeof(Lead), typeof(Dba)])] public partial Task<Go> {|RB4007:Poll|}();
                    [Manual("Write the report")] public partial Task Report();
                    [Step("Look"), ReadOnly] void Look() { }
                }
            """);

        RuleAssert.Says("Nothing behind 'Poll' (After.Poll) changes anything: it comes too late, or is not needed. Put it before the first change.", findings);
    }

    [Fact]
    public void PointOfNoReturnBehindIt_IsSilent() => RuleAssert.InRunbook(
        """
            [Phase("Review")]
            public sealed partial class Review
            {
                [GoNoGo("Go?", Roles = [typeof(Lead)])] public partial Task<Go> Decide();
                [Manual("Stop AWS"), PointOfNoReturn] public partial Task Stop();
            }
        """);

    [Fact]
    public void ChangeInAContingencyBehindIt_IsSilent() => RuleAssert.InRunbook(
        """
            [Phase("Review")]
            public sealed partial class Review
            {
                [Approval<Lead>("Go")] public partial Task<Approved<Lead>> Approve();
                [Step("Look", OnFailure = typeof(Restore)), ReadOnly] void Look() { }
            }

            [Contingency("Restore")]
            public sealed partial class Restore
            {
                [Step("Shift")] ChangingStep Shift => new();
            }
        """);

    [Fact]
    public void ChangeBehindAContingencysGate_WhenTheRunComesBack_IsSilent() => RuleAssert.InRunbook(
        """
            [Phase("Emergency")]
            public sealed partial class Emergency
            {
                [Approval<Lead>("Go")] public partial Task<Approved<Lead>> Approve();
                [Step("Look", OnFailure = typeof(Ask)), ReadOnly] void Look() { }
                [Step("Shift")] ChangingStep Shift => new();
            }

            [Contingency("Ask")]
            public sealed partial class Ask
            {
                [Approval<Dba>("Go on")] public partial Task<Approved<Dba>> Approve();
            }
        """);

    [Fact]
    public void GateOfAContingencyThatEndsTheRun_IsReported() => RuleAssert.InRunbook(
        """
            [Phase("Emergency")]
            public sealed partial class Emergency
            {
                [Approval<Lead>("Go")] public partial Task<Approved<Lead>> Approve();
                [Step("Look", OnFailure = typeof(GiveUp)), ReadOnly] void Look() { }
                [Step("Shift")] ChangingStep Shift => new();
            }

            [Contingency("Give up", Then = Afterwards.End)]
            public sealed partial class GiveUp
            {
                [Approval<Dba>("Stop")] public partial Task<Approved<Dba>> {|RB4007:Approve|}();
            }
        """);

    [Fact]
    public void GateWhoseAnswerIsUsed_IsSilent() => RuleAssert.InRunbook(
        """
            [Phase("After")]
            public sealed partial class After
            {
                [Approval<Lead>("By step")] public partial Task<Approved<Lead>> ByLead();
                [Manual("Write the report")] public partial Task Report(Approved<Lead> approved);
                [Approval<Dba>("By notice")] public partial Task<Approved<Dba>> ByDba();
                [GoNoGo("By monitor", Roles = [typeof(Lead), typeof(Dba)])] public partial Task<Go> Poll();
                [Approval<Ops>("By freshness")] public partial Task<Approved<Ops>> ByOps();
                [Step("Look"), ReadOnly, Fresh<Approved<Ops>>("1h")] void Look() { }
            }

            [Notice("Tell", On = RunEvent.Completed, To = typeof(Team))] public Message Tell(Maybe<Approved<Dba>> approved) => "done";
            [Monitor("Watch", Every = "10s")] public Reading Watch(Maybe<Go> go) => Reading.AtMost("lag", 1, 5);
        """);

    [Fact]
    public void WhatCouldNotBeRead_MayBeWhatItGuards() => RuleAssert.InPhase(
        """
                [Approval<Lead>("Go")] public partial Task<Approved<Lead>> Approve();
                [Step("Shift")] string {|RB0002:Shift|} => "";
        """);
}
