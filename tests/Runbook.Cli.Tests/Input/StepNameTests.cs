using Runbook.Cli.Input;

namespace Runbook.Cli.Tests.Input;

public sealed class StepNameTests
{
    [Theory]
    [InlineData("Emergency.CutAws.Fence", "Emergency.CutAws.Fence")]
    [InlineData("CutAws.Fence", "Emergency.CutAws.Fence")]
    [InlineData("Fence", "Emergency.CutAws.Fence")]
    [InlineData("fence", "Emergency.CutAws.Fence")]
    [InlineData("기술팀 리더 승인", "Preparation.ApproveByTechLead")]
    public void Name_ByIdOrEndOrTitle_IsTheStep(string name, string id) => Assert.Equal(id, StepName.Resolve(SampleBook.Definition, name).Id);

    [Fact]
    public void Title_TypedWithDecomposedLetters_IsTheStep() =>
        Assert.Equal("Aftermath.Watch", StepName.Resolve(SampleBook.Definition, "2시간 관찰".Normalize(System.Text.NormalizationForm.FormD)).Id);

    [Theory]
    [InlineData("ence")]
    [InlineData("CutAws")]
    [InlineData("")]
    [InlineData("승인")]
    public void Name_ThatIsNoStep_IsRefusedWithThePeoplesSteps(string name)
    {
        var fault = Assert.Throws<InputException>(() => StepName.Resolve(SampleBook.Definition, name));

        Assert.Equal(
            $"""
            There is no step '{name}'. The steps for people are:
              IdentifyCause  마이그레이션 실패 원인 명확히 파악
              ApproveByTechLead  기술팀 리더 승인
              Watch  2시간 관찰
            """,
            fault.Message);
    }

    [Fact]
    public void Name_OfTwoSteps_IsRefusedWithBothAsTheyAreToldApart()
    {
        var definition = Renamed("A.X.Check", "B.X.Check", "C.Check");

        var fault = Assert.Throws<InputException>(() => StepName.Resolve(definition, "X.Check"));

        Assert.StartsWith("'X.Check' names 2 steps. Say which one:", fault.Message, StringComparison.Ordinal);
        Assert.Contains("  A.X.Check  ", fault.Message, StringComparison.Ordinal);
        Assert.Contains("  B.X.Check  ", fault.Message, StringComparison.Ordinal);
        Assert.Equal("C.Check", StepName.Shortest(definition, "C.Check"));
        Assert.Equal("C.Check", StepName.Resolve(definition, "C.Check").Id);
    }

    [Fact]
    public void Id_ThatIsTheEndOfAnother_IsFoundByItsExactName() => Assert.Equal("X.Check", StepName.Resolve(Renamed("A.X.Check", "X.Check"), "X.Check").Id);

    [Fact]
    public void Shortest_OfEveryStep_IsThatStep() => Assert.All(
        SampleBook.Definition.Steps,
        static step => Assert.Equal(step.Id, StepName.Resolve(SampleBook.Definition, StepName.Shortest(SampleBook.Definition, step.Id)).Id));

    private static RunbookDefinition Renamed(params string[] ids) => SampleBook.Definition with
    {
        Steps = [.. ids.Select(static (id, index) => SampleBook.Definition.Steps[index] with { Ref = new StepRef<Nothing>(id, index) })],
    };
}
