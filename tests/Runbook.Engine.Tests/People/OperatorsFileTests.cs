using Runbook.Engine.People;

namespace Runbook.Engine.Tests.People;

public sealed class OperatorsFileTests : IDisposable
{
    private readonly TemporaryFolder temporary = new();

    public void Dispose() => temporary.Dispose();

    [Fact]
    public void File_OfTheForm_SaysWhoHoldsWhat()
    {
        var operators = OperatorsFile.Load(temporary.Write("operators.json", """
            {
              // 당직
              "rb-lead": ["TechLead"],
              "김운영": ["OpsManager", "TechLead"],
            }
            """));

        Assert.True(operators.Holds("rb-lead", "TechLead"));
        Assert.False(operators.Holds("rb-lead", "OpsManager"));
        Assert.True(operators.Knows("김운영"));
        Assert.Equal(["rb-lead", "김운영"], operators.HoldersOf("TechLead"));
    }

    [Theory]
    [InlineData("[]", "line 1: the whole file must be one object")]
    [InlineData("", "line 1: ")]
    [InlineData("{\n  \"kim\": \"TechLead\"\n}", "line 2: the roles of user 'kim' must be a list")]
    [InlineData("{\n  \"kim\": [\n 7 ]}", "line 3: a role of user 'kim' is not a text")]
    [InlineData("{\n\"kim\": [\"\"]}", "line 2: a role of user 'kim' is empty")]
    [InlineData("{\"\": []}", "line 1: a user name is empty")]
    [InlineData("{\"kim\": [\"A\"],\n\n\"kim\": [\"B\"]}", "line 3: user 'kim' stands there twice")]
    [InlineData("{\n\"kim\": [\"A\"\n", "line 3: ")]
    [InlineData("{} {}", "line 1: ")]
    public void File_OfAnotherForm_IsRefusedWithTheLineAndTheForm(string content, string fault)
    {
        var path = temporary.Write("operators.json", content);

        var refusal = Assert.Throws<OperatorsFileException>(() => OperatorsFile.Load(path));

        Assert.StartsWith($"The operators file '{path}', {fault}", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("It has the form {", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("BytePosition", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void File_ThatEveryoneMayWrite_IsRefusedWithTheRemedy()
    {
        var path = temporary.Write("operators.json", "{}");
        File.SetUnixFileMode(path, (UnixFileMode)0b110_100_110);

        var refusal = Assert.Throws<OperatorsFileException>(() => OperatorsFile.Load(path));

        Assert.Contains("make himself an approver", refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith($"chmod o-w '{path}'", refusal.Message, StringComparison.Ordinal);
        File.SetUnixFileMode(path, (UnixFileMode)0b110_110_100);
        Assert.Empty(OperatorsFile.Load(path).HoldersOf("TechLead"));
    }

    [Fact]
    public void File_InAFolderThatEveryoneMayWrite_IsRefusedUnlessSticky()
    {
        var path = temporary.Write("operators.json", "{}");
        File.SetUnixFileMode(temporary.Path, (UnixFileMode)0b111_111_111);

        var refusal = Assert.Throws<OperatorsFileException>(() => OperatorsFile.Load(path));

        Assert.EndsWith($"chmod o-w '{temporary.Path}'", refusal.Message, StringComparison.Ordinal);
        File.SetUnixFileMode(temporary.Path, (UnixFileMode)0b111_111_111 | UnixFileMode.StickyBit);
        Assert.False(OperatorsFile.Load(path).Knows("kim"));
    }

    [Fact]
    public void File_ThatIsNotThere_IsRefusedWithTheForm()
    {
        var refusal = Assert.Throws<OperatorsFileException>(() => OperatorsFile.Load(Path.Combine(temporary.Path, "none.json")));

        Assert.Contains("none.json' cannot be read", refusal.Message, StringComparison.Ordinal);
    }
}
