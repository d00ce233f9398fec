using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB2009
{
    [Fact]
    public void WhatRunsBetween_LongerThanFresh_IsReported()
    {
        var findings = RuleAssert.InPhase(
            """
                    [Step("Verify")] VerifyBackup Verify => new();
                    [Step("Copy", Expected = "50m"), ReadOnly] void Copy() { }
                    [Manual("Look", Expected = "11m")] public partial Task Look();
                    [Approval<Lead>("Go")] public partial Task<Approved<Lead>> Approve();
                    [Step("Drop"), Fresh<BackupVerified>({|RB2009:"1h"|})] DestroyingStep Drop => new();
            """);

        RuleAssert.Says("'Drop' (Emergency.Drop) asks that BackupVerified is at most 1h old, and the expected times of what runs between 'Verify' (Emergency.Verify) and it add up to 1h1m. Verify again closer to it, or allow more.", findings);
    }

    [Fact]
    public void PhasesAndSoaksBetween_Count() => RuleAssert.InRunbook(
        """
            [Phase("Preparation")]
            public sealed partial class Preparation
            {
                [Step("Prepare", Expected = "5h"), ReadOnly] void Prepare() { }
                [Step("Verify", Expected = "1h")] VerifyBackup Verify => new();
                [Approval<Lead>("Go", Expected = "10m")] public partial Task<Approved<Lead>> Approve();
            }

            [Phase("Watch", AtLeast = "30m")]
            public sealed partial class Watch
            {
                [Step("Look", Expected = "5m"), ReadOnly] void Look() { }
            }

            [Phase("Emergency")]
            public sealed partial class Emergency
            {
                [Step("Fence", Expected = "5m")] FenceStep Fence => new();
                [Step("Within"), Fresh<BackupVerified>("45m")] DestroyingStep Within => new();
                [Step("Beyond"), Changes, NoUndo("x"), Fresh<BackupVerified>({|RB2009:"44m"|})] void Beyond() { }
            }

            [Monitor("Lag", Every = "10s")] public Lag Lag => new();
        """);

    [Fact]
    public void SoakOfTheProducersPhase_CountsFromItsStart() => RuleAssert.InRunbook(
        """
            [Phase("Watch", AtLeast = "2h")]
            public sealed partial class Watch
            {
                [Step("Verify", Expected = "10m")] VerifyBackup Verify => new();
                [Approval<Lead>("Go")] public partial Task<Approved<Lead>> Approve();
            }

            [Phase("Emergency")]
            public sealed partial class Emergency
            {
                [Step("Within"), Fresh<BackupVerified>("1h50m")] DestroyingStep Within => new();
                [Step("Beyond"), Changes, NoUndo("x"), Fresh<BackupVerified>({|RB2009:"1h49m"|})] void Beyond() { }
            }

            [Monitor("Lag", Every = "10s")] public Lag Lag => new();
        """);

    [Fact]
    public void TrackBeside_CountsWhereTheProducersEndIsKnown() => RuleAssert.InRunbook(
        """
            [Phase("Known")]
            public sealed partial class Known
            {
                [Approval<Lead>("Go", Expected = "1m")] public partial Task<Approved<Lead>> Approve();

                [Track("A", Parallel = true)]
                public sealed partial class A
                {
                    [Step("Verify", Expected = "1m")] VerifyBackup Verify => new();
                }

                [Track("B", Parallel = true)]
                public sealed partial class B
                {
                    [Step("Copy", Expected = "30m"), ReadOnly] void Copy() { }
                }

                [Step("Within"), Fresh<BackupVerified>("29m")] DestroyingStep Within => new();
                [Step("Beyond"), Changes, NoUndo("x"), Fresh<BackupVerified>({|RB2009:"28m"|})] void Beyond() { }
            }
        """);

    [Fact]
    public void TrackBeside_WhereTheProducerMayEndLater_IsSilent() => RuleAssert.InRunbook(
        """
            [Phase("Unknown")]
            public sealed partial class Unknown
            {
                [Approval<Lead>("Go")] public partial Task<Approved<Lead>> Approve();

                [Track("A", Parallel = true)]
                public sealed partial class A
                {
                    [Step("Verify")] VerifyBackup Verify => new();
                }

                [Track("B", Parallel = true)]
                public sealed partial class B
                {
                    [Step("Copy", Expected = "30m"), ReadOnly] void Copy() { }
                }

                [Step("Drop"), Fresh<BackupVerified>("1m")] DestroyingStep Drop => new();
            }
        """);

    [Fact]
    public void Contingency_CountsFromTheShortestWayIn() => RuleAssert.InRunbook(
        """
            [Phase("Preparation")]
            public sealed partial class Preparation
            {
                [Step("Verify")] VerifyBackup Verify => new();
                [Approval<Lead>("Go", Expected = "10m")] public partial Task<Approved<Lead>> Approve();
            }

            [Phase("Emergency")]
            public sealed partial class Emergency
            {
                [Step("Soon", Expected = "5m", OnFailure = typeof(Restore)), ReadOnly] void Soon() { }
                [Step("Late", Expected = "20m", OnFailure = typeof(Restore)), ReadOnly] void Late() { }
            }

            [Contingency("Restore")]
            public sealed partial class Restore
            {
                [Step("Prepare", Expected = "1m"), ReadOnly] void Prepare() { }
                [Step("Within"), Fresh<BackupVerified>("11m")] DestroyingStep Within => new();
                [Step("Beyond"), Changes, NoUndo("x"), Fresh<BackupVerified>({|RB2009:"10m"|})] void Beyond() { }
            }
        """);

    [Fact]
    public void FreshOfTheType_IsReportedAtTheStep() => RuleAssert.Findings(
        """
        [Destructive, Fresh<BackupVerified>("1h")]
        public sealed class Restore : IStep<Shifted>
        {
            public Task<Shifted> RunAsync(StepContext context) => Task.FromResult(new Shifted());
        }

        [Runbook("rollback", "Rollback", Owner = typeof(Ops))]
        public sealed partial class Rollback
        {
            [Phase("Emergency")]
            public sealed partial class Emergency
            {
                [Step("Verify")] VerifyBackup Verify => new();
                [Approval<Lead>("Go", Expected = "2h")] public partial Task<Approved<Lead>> Approve();
                [Step("Drop"), Fresh<Approved<Lead>>("1h")] Restore {|RB2009:Drop|} => new();
            }
        }
        """);

    [Fact]
    public void MalformedOrMissing_IsReportedOnlyAsSuch() => RuleAssert.InPhase(
        """
                [Step("Verify")] VerifyBackup Verify => new();
                [Approval<Lead>("Go", Expected = "2h")] public partial Task<Approved<Lead>> Approve();
                [Step("Drop"), Fresh<BackupVerified>({|RB0003:"1"|})] DestroyingStep Drop => new();
        """);
}
