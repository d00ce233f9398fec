using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB1009
{
    [Fact]
    public void OutputOfOwnCodeOrAPerson_ThatNobodyReads_IsAnInfo()
    {
        var findings = RuleAssert.InPhase(
            """
                    [Step("점검"), ReadOnly] Task<bool> {|RB1009:Check|}() => Task.FromResult(true);
                    [Manual("원인 파악")] public partial Task<Closed> {|RB1009:Identify|}();
            """);

        Assert.All(findings, static finding => Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Info, finding.Severity));
        RuleAssert.Says("'점검' (Emergency.Check) produces bool, which no step, monitor or notice reads. Return Task if it is not needed.", [findings[0]]);
    }

    [Fact]
    public void LibraryOutputsGatesAndProofs_AreSilent()
    {
        RuleAssert.InPhase(
            """
                    [Step("Fence")] FenceStep Fence => new();
                    [Step("Prove"), ReadOnly, ProvesFence] FenceProven Prove() => new();
                    [Approval<Lead>("Go")] public partial Task<Approved<Lead>> Approve();
                    [GoNoGo("Go?", Roles = [typeof(Lead)])] public partial Task<Go> Decide();
                    [Step("Nothing"), ReadOnly] Nothing Nothing() => default!;
                    [Step("Void"), ReadOnly] void Void() { }
                    [Step("Shift")] ChangingStep Shift => new();
            """);
    }

    [Fact]
    public void WhatAStepConditionMonitorNoticeOrFreshnessReads_IsSilent()
    {
        RuleAssert.Findings(
            """
            public sealed record One; public sealed record Two; public sealed record Three; public sealed record Four; public sealed record Five;

            [Runbook("rollback", "Rollback")]
            public sealed partial class Rollback
            {
                [Monitor("Errors", Every = "10s")] public Reading Errors(Maybe<Three> three) => null!;
                [Notice("Tell", On = RunEvent.Started, To = typeof(Team), When = nameof(Loud))] public Message Tell(Maybe<Four> four) => null!;
                bool Loud(Maybe<Five> five) => true;

                [Phase("Emergency")]
                public sealed partial class Emergency
                {
                    [Step("1"), ReadOnly] One Make1() => new();
                    [Step("2"), ReadOnly] Two Make2() => new();
                    [Step("3"), ReadOnly] Three Make3() => new();
                    [Step("4"), ReadOnly] Four Make4() => new();
                    [Step("5"), ReadOnly] Five Make5() => new();
                    [Manual("Verify", Role = typeof(Dba))] public partial Task<BackupVerified> Verify();
                    [Step("Use", When = nameof(Needed)), ReadOnly, Fresh<BackupVerified>("1h")] void Use(One one) { }
                    bool Needed(Two two) => true;
                }
            }
            """);
    }

    [Fact]
    public void OutputThatAnUnreadableMemberMayRead_IsNotReportedToo()
    {
        RuleAssert.InRunbook(
            """
                [Monitor("Errors", Every = "10s")] public Reading {|RB0021:Errors|}(Closed closed) => null!;

                [Phase("Emergency")]
                public sealed partial class Emergency
                {
                    [Step("Close"), ReadOnly] Closed Close() => new();
                }
            """);
    }
}
