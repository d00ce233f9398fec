using Runbook.Generators.Checklists;
using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.Tests.Checklists;

public class ChecklistMatcherTests
{
    [Fact]
    public void EqualTitles_InAnyOrder_Match() => Assert.Empty(Compare(["가", "나"], ["나", " 가 "]));

    [Fact]
    public void LeftOver_OnEitherSide_IsReported() => Assert.Equal(
        [new ChecklistMismatch(RuleIds.ItemWithoutStep, 1, null), new ChecklistMismatch(RuleIds.StepWithoutItem, null, 0)],
        Compare(["가", "나"], ["다", "가"]));

    [Fact]
    public void EqualTitle_GoesBeforeASimilarOne() => Assert.Equal(
        [new ChecklistMismatch(RuleIds.StepWithoutItem, null, 0)],
        Compare(["DNS 설정 변경"], ["DNS 설정 변경 (필요시)", "DNS 설정 변경"]));

    [Fact]
    public void MostSimilar_GoesFirst_AndEachIsUsedOnce() => Assert.Equal(
        [
            new ChecklistMismatch(RuleIds.ItemReworded, 1, 0),
            new ChecklistMismatch(RuleIds.ItemReworded, 0, 1),
            new ChecklistMismatch(RuleIds.StepWithoutItem, null, 2),
        ],
        Compare(["백업 파일 준비와 검증", "백업 파일 준비 및 검증"], ["백업 파일 준비 및 검증 (필요시)", "백업 파일 준비 검증", "백업 파일의 준비, 검증"]));

    [Fact]
    public void RepeatedItem_IsReportedAsSuch_NotAsMissing() => Assert.Equal(
        [new ChecklistMismatch(RuleIds.EmptyChecklist, 2, null)],
        Compare(["가", "나", "가"], ["가", "나"]));

    [Fact]
    public void RepeatedItem_OfTwoStepsWithThatTitle_Matches() => Assert.Empty(Compare(["가", "가"], ["가", "가"]));

    [Fact]
    public void AddedThing_NeedsNoItem_AndIsNotTakenForOne() => Assert.Equal(
        [new ChecklistMismatch(RuleIds.ItemWithoutStep, 0, null)],
        ChecklistMatcher.Compare(["DNS 설정 변경"], [new TitledThing("", "DNS 설정 변경 (필요시)", IsAdded: true)]));

    [Fact]
    public void AddedThing_ThatTheChecklistHas_Matches() => Assert.Empty(ChecklistMatcher.Compare(["가"], [new TitledThing("", "가", IsAdded: true)]));

    private static IReadOnlyList<ChecklistMismatch> Compare(string[] items, string[] things) =>
        ChecklistMatcher.Compare(items, [.. things.Select(static title => new TitledThing(title, title, IsAdded: false))]);
}
