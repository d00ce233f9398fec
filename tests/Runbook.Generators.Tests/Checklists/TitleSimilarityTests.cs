using Runbook.Generators.Checklists;
using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Checklists;

public class TitleSimilarityTests
{
    [Theory]
    [InlineData("DNS 설정 변경 (필요시)", "DNS 설정 변경")]
    [InlineData("상급자 승인 (중요 시스템)", "상급자 승인（중요시스템）")]
    [InlineData("API 엔드포인트 응답 테스트", "api 엔드포인트 응답테스트.")]
    [InlineData("모든 컨테이너 완전 재시작", "모든 컨테이너 재시작")]
    [InlineData("애플리케이션에서 새로운 RDS 연결 즉시 차단", "새로운 RDS 연결을 애플리케이션에서 즉시 차단")]
    [InlineData("진행 중인 트랜잭션 완료 대기", "트랜잭션 완료 대기")]
    [InlineData("로그 에러 메시지 확인", "로그 오류 메시지 확인")]
    [InlineData("기술팀 리더 승인", "기술팀 팀장 승인")]
    [InlineData("Verify the backup", "Verify backup")]
    public void RewordedTitle_IsSimilar(string left, string right)
    {
        Assert.True(Of(left, right) >= TitleSimilarity.Reworded, $"{Of(left, right)}");
        Assert.Equal(Of(left, right), Of(right, left));
    }

    [Theory]
    [InlineData("현재 시스템 상태 자세히 점검", "전체 시스템 상태 최종 점검")]
    [InlineData("기술팀 리더 승인", "운영팀 매니저 승인")]
    [InlineData("Fence", "Drain")]
    [InlineData("가", "나")]
    [InlineData("!", "?")]
    [InlineData("(필요시)", "(가능시)")]
    [InlineData("", "가")]
    public void OtherTitle_IsNot(string left, string right) => Assert.True(Of(left, right) < TitleSimilarity.Reworded, $"{Of(left, right)}");

    [Fact]
    public void CustomersItems_AreNotTakenForEachOther()
    {
        var titles = ChecklistParser.Parse(Sample.Checklist).Select(static item => item.Title).ToArray();

        Assert.DoesNotContain(
            titles.SelectMany((left, index) => titles.Skip(index + 1).Select(right => (left, right))),
            static pair => Of(pair.left, pair.right) >= TitleSimilarity.Reworded);
    }

    private static double Of(string left, string right) => TitleSimilarity.Of(TitleLetters.Of(left), TitleLetters.Of(right));
}
