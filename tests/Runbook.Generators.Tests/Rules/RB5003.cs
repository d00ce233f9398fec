using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB5003
{
    [Fact]
    public void RewordedTitle_IsReportedAtTheTitle_WithTheWordsOfTheChecklist()
    {
        var findings = RuleAssert.WithChecklist(
            """
            # 롤백

            - [ ] 연결 차단
            - [ ] DNS 설정 변경 **(필요시)**
            """,
            """
                [Phase("긴급 롤백 단계")]
                public sealed partial class Emergency
                {
                    [Step("연결 차단"), ReadOnly] void Fence() { }
                    [ReadOnly, Step({|RB5003:"DNS 설정 변경"|}, Timeout = "1m")] void Dns() { }
                }
            """);

        RuleAssert.Says("'DNS 설정 변경' (Emergency.Dns) differs from item 2 (checklist.md, line 4) of the checklist: 'DNS 설정 변경 (필요시)'. Take the words of the checklist.", findings);
        Assert.Equal("DNS 설정 변경 (필요시)", findings[0].Properties["Item"]);
        Assert.Equal(3, Assert.Single(findings[0].AdditionalLocations).GetLineSpan().StartLinePosition.Line);
    }

    [Theory]
    [InlineData("API 응답 테스트", "api 응답 테스트")]
    [InlineData("상급자 승인 (중요 시스템)", "상급자 승인(중요시스템)")]
    [InlineData("모든 컨테이너 완전 재시작", "모든 컨테이너 재시작")]
    [InlineData("로그 에러 메시지 확인", "로그 오류 메시지 확인")]
    [InlineData("로그 확인.", "로그 확인")]
    public void SmallDifference_IsReportedOnce(string item, string title)
    {
        RuleAssert.WithChecklist($"- [ ] {item}", $$"""
                [Phase("긴급 롤백 단계")]
                public sealed partial class Emergency
                {
                    [Step({|RB5003:"{{title}}"|}), ReadOnly] void Act() { }
                }
            """);
    }

    [Fact]
    public void EachIsUsedOnce_AndTheRestIsReportedAsItIs()
    {
        RuleAssert.WithChecklist(
            "- [ ] 백업 파일 준비 및 검증",
            """
                [Phase("긴급 롤백 단계")]
                public sealed partial class Emergency
                {
                    [Step("백업 파일 준비와 검증하기"), ReadOnly] void {|RB5002:First|}() { }
                    [Step({|RB5003:"백업 파일 준비와 검증"|}), ReadOnly] void Second() { }
                }
            """);
    }

    [Fact]
    public void OtherTitle_IsNotTakenForOne_AndEqualTitlesAreSilent()
    {
        RuleAssert.WithChecklist(
            """
            - [ ] {|RB5001:현재 시스템 상태 자세히 점검|}
            - [ ] DNS 설정 변경
            - [ ] DNS 설정 변경 (필요시)
            """,
            """
                [Phase("긴급 롤백 단계")]
                public sealed partial class Emergency
                {
                    [Step("전체 시스템 상태 최종 점검"), ReadOnly] void {|RB5002:Check|}() { }
                    [Step("DNS 설정 변경 (필요시)"), ReadOnly] void First() { }
                    [Step("DNS  설정 변경"), ReadOnly] void Second() { }
                }
            """);
    }

    [Fact]
    public void AddedOrWaivedTitle_ThatLooksLikeAnItem_IsSilent()
    {
        RuleAssert.WithChecklist(
            """
            - [ ] DNS 설정 변경
            - [ ] 로그 에러 메시지 확인
            """,
            """
                [Phase("긴급 롤백 단계")]
                public sealed partial class Emergency
                {
                    [Step("DNS 설정 변경"), ReadOnly] void First() { }
                    [Step("DNS 설정 변경 (검증)"), ReadOnly, Added("변경만으로는 모른다")] void Second() { }
                    [Step("로그 오류 메시지 확인"), ReadOnly, Waive("RB5003", Justification = "용어집")] void Third() { }
                }
            """);
    }
}
