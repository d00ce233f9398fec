using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Safety;

/// <summary>The three hazards of a rollback that keeps to the order of its checklist, and the same rollback without them.</summary>
public class HazardTests
{
    [Fact]
    public void Hazards_OfTheOrderOfTheChecklist_AreThreeErrors() => RuleAssert.InRunbook(
        """
            [Monitor("에러 발생률", Every = "15s", OnBreach = typeof(FurtherRollback))] public Reading ErrorRate() => null!;

            [Phase("사전 준비")]
            public sealed partial class Preparation
            {
                [Step("백업 검증")] VerifyBackup Verify => new();
                [GoNoGo("최종 실행 결정", Roles = [typeof(Lead)])] public partial Task<Go> Decide();
            }

            [Phase("긴급 롤백")]
            public sealed partial class Emergency
            {
                // "가능시": when it is not possible, both sides take writes.
                [Step("RDS 읽기 전용", When = nameof(CanSetReadOnly))] ProvingStep ReadOnly => new();
                [Step("IDC 쓰기 전환"), Idempotent, OpensWrites] void {|RB3007:Promote|}(Maybe<FenceProven> fence) { }
                [Manual("트래픽 전환"), MovesTraffic] public partial Task Shift();
                bool CanSetReadOnly => true;
            }

            [Phase("전체 롤백")]
            public sealed partial class FullRollback
            {
                // Users have been writing for up to 15 minutes.
                [Step("테이블 복구")] DestroyingStep {|RB3008:Restore|} => new();
                [Manual("AWS 정리"), PointOfNoReturn] public partial Task CleanUp();
                [Manual("회고")] public partial Task LookBack();
            }

            // A breach during the last step would go back to what is no longer there.
            [Contingency("추가 롤백", Undo = {|RB3006:[typeof(Emergency)]|}, Then = Afterwards.End)]
            public sealed partial class FurtherRollback
            {
                [Manual("상태 확인")] public partial Task Check();
            }
        """);

    [Fact]
    public void Hazards_OfTheSafeOrder_AreNone() => Assert.Empty(RuleAssert.InRunbook(
        """
            [Monitor("에러 발생률", Every = "15s", During = [typeof(Emergency), typeof(FullRollback)], OnBreach = typeof(FurtherRollback))] public Reading ErrorRate() => null!;
            [Monitor("응답 시간", Every = "15s")] public Reading Latency() => null!;

            [Phase("사전 준비")]
            public sealed partial class Preparation
            {
                [Step("백업 검증")] VerifyBackup Verify => new();
                [GoNoGo("최종 실행 결정", Roles = [typeof(Lead)])] public partial Task<Go> Decide();
            }

            [Phase("긴급 롤백")]
            public sealed partial class Emergency
            {
                [Manual("RDS 읽기 전용", When = nameof(CanSetReadOnly))] public partial Task ReadOnly();
                [Step("쓰기 차단 증명")] ProvingStep Prove => new();
                [Step("IDC 쓰기 전환")] OpeningStep Promote => new();
                [Manual("트래픽 전환"), MovesTraffic] public partial Task Shift();
                bool CanSetReadOnly => true;
            }

            [Phase("전체 롤백")]
            public sealed partial class FullRollback
            {
                [Track("데이터 복구", When = nameof(IsBroken))]
                public sealed partial class RestoreData
                {
                    [Manual("점검 페이지"), HoldsTraffic] public partial Task Hold();
                    [Step("테이블 복구")] DestroyingStep Restore => new();
                    [Manual("점검 페이지 해제"), MovesTraffic] public partial Task TakeDown();
                }

                bool IsBroken => true;
            }

            [Phase("후속 조치")]
            public sealed partial class FollowUp
            {
                [GoNoGo("AWS 정리 결정", Roles = [typeof(Lead)])] public partial Task<Go> DecideOnCleanUp();
                [Manual("AWS 정리"), PointOfNoReturn] public partial Task CleanUp();
                [Manual("회고")] public partial Task LookBack();
            }

            [Contingency("추가 롤백", Undo = [typeof(Emergency)], Then = Afterwards.End)]
            public sealed partial class FurtherRollback
            {
                [Manual("상태 확인")] public partial Task Check();
            }
        """));
}
