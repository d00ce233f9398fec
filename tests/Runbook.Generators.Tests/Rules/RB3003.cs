using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB3003
{
    [Fact]
    public void FreshnessOfWhatNobodyProduces_IsReported()
    {
        var findings = RuleAssert.InPhase(
            """
                    [Approval<Lead>("Go")] public partial Task<Approved<Lead>> Approve();
                    [Step("복구")] DestroyingStep {|RB3003:Restore|} => new();
            """);

        RuleAssert.Says("'복구' (Emergency.Restore) asks that BackupVerified is fresh, which no step of the runbook produces. Add a step upstream that returns BackupVerified.", findings);
    }

    [Fact]
    public void FreshnessOfAConditionalStep_NamesTheCondition()
    {
        var findings = RuleAssert.InPhase(
            """
                    [Step("검증", When = nameof(Needed))] VerifyBackup Verify => new();
                    [Approval<Lead>("Go")] public partial Task<Approved<Lead>> Approve();
                    [Step("복구")] DestroyingStep {|RB3003:Restore|} => new();
                    bool Needed => true;
            """);

        RuleAssert.Says("'복구' (Emergency.Restore) asks that BackupVerified is fresh, which '검증' (Emergency.Verify) produces only when 'Needed' is true. Let that step run without When, or let this one hang on the same condition.", findings);
    }

    [Fact]
    public void FreshnessOfWhatComesLaterOrBeside_IsReported()
    {
        var findings = RuleAssert.InPhase(
            """
                    [Step("Early"), ReadOnly, Fresh<BackupVerified>("1h")] void {|RB3003:Early|}() { }
                    [Track("A", Parallel = true)] public sealed partial class A { [Step("검증")] VerifyBackup Verify => new(); }
                    [Track("B", Parallel = true)] public sealed partial class B { [Step("Beside"), ReadOnly, Fresh<BackupVerified>("1h")] void {|RB3003:Beside|}() { } }
            """);

        RuleAssert.Says("'Early' (Emergency.Early) asks that BackupVerified is fresh, which '검증' (Emergency.A.Verify) produces only later. Move 'Verify' above 'Early'.", [findings[0]]);
        RuleAssert.Says("'Beside' (Emergency.B.Beside) asks that BackupVerified is fresh, which '검증' (Emergency.A.Verify) produces in a track beside it. Put the tracks one after the other, or let the step take BackupVerified.", [findings[1]]);
    }

    [Fact]
    public void FreshnessInAContingency_OfWhatOneWayLacks_NamesTheWay()
    {
        var findings = RuleAssert.InRunbook(
            """
                [Phase("Emergency", OnFailure = typeof(Repair))]
                public sealed partial class Emergency
                {
                    [Approval<Lead>("승인")] public partial Task<Approved<Lead>> Approve();
                    [Step("검증")] VerifyBackup Verify => new();
                    [Manual("Load")] public partial Task Load();
                }

                [Contingency("Repair")]
                public sealed partial class Repair
                {
                    [Approval<Lead>("Again")] public partial Task<Approved<Lead>> Approve();
                    [Step("복구")] DestroyingStep {|RB3003:Restore|} => new();
                }
            """);

        RuleAssert.Says("'복구' (Repair.Restore) asks that BackupVerified is fresh, which '검증' (Emergency.Verify) produces, but not on every way that leads here: not when Repair is entered by the failure of '승인' (Emergency.Approve). Produce it before the ways part.", findings);
    }

    [Fact]
    public void FreshnessOfItsOwnOutput_IsReported()
    {
        RuleAssert.InPhase(
            """
                    [Step("Verify"), ReadOnly, Fresh<BackupVerified>("1h")] BackupVerified {|RB3003:Verify|}() => null!;
            """);
    }

    [Fact]
    public void WhatTheRuleOfTheInputSays_IsNotReportedToo()
    {
        RuleAssert.InPhase(
            """
                    [Step("A"), ReadOnly, Fresh<Closed>("1h")] void {|RB1001:A|}(Maybe<Closed> closed) { }
                    [Step("B"), ReadOnly, Fresh<BackupVerified>("1h")] void {|RB1002:B|}(BackupVerified backup) { }
                    [Step("Verify")] VerifyBackup Verify => new();
                    [Step("Fence", When = nameof(Needed))] FenceStep Fence => new();
                    [Step("C"), ReadOnly, Fresh<Fenced>("1h")] void {|RB1005:C|}(Fenced fenced) { }
                    [Step("D"), ReadOnly, Fresh<Fenced>("1h")] void {|RB3003:D|}(Maybe<Fenced> fenced) { }
                    bool Needed => true;
            """);
    }

    [Fact]
    public void FreshnessOfWhatStandsOnEveryWay_IsSilent()
    {
        RuleAssert.InRunbook(
            """
                [Phase("Preparation")]
                public sealed partial class Preparation
                {
                    [Step("Verify")] VerifyBackup Verify => new();
                    [Approval<Lead>("Go")] public partial Task<Approved<Lead>> Approve();
                }

                [Phase("Emergency", OnFailure = typeof(Repair))]
                public sealed partial class Emergency
                {
                    [Step("Fence", When = nameof(Needed))] FenceStep Fence => new();
                    [Manual("Look", When = nameof(Needed)), Fresh<Fenced>("1m")] public partial Task Look();
                    [Step("Restore")] DestroyingStep Restore => new();
                    bool Needed => true;
                }

                [Contingency("Repair")]
                public sealed partial class Repair
                {
                    [Manual("Restore otherwise"), Destructive, Fresh<BackupVerified>("2h")] public partial Task Other();
                }
            """);
    }
}
