using CsCheck;
using Runbook.Cli.Output;

namespace Runbook.Cli.Tests.Output;

public sealed class CellTextTests
{
    [Theory]
    [InlineData("abc", 3)]
    [InlineData("한글", 4)]
    [InlineData("IDC 롤백", 8)]
    [InlineData("✓", 1)]
    [InlineData("", 0)]
    public void Width_OfKorean_IsTwoCellsASyllable(string text, int width) => Assert.Equal(width, CellText.Width(text));

    [Fact]
    public void Wrap_BreaksAtSpacesAndKeepsIndentation() => Assert.Equal(
        ["SELECT a", "  FROM b", "한글 두", "단어"],
        CellText.Wrap("SELECT a\n  FROM b\n한글 두 단어", 8));

    [Fact]
    public void Wrap_BreaksWordsThatAreLongerThanALine() => Assert.Equal(["x", "한글한", "글 y"], CellText.Wrap("x 한글한글 y", 7));

    [Fact]
    public void Wrap_OfAnyText_FitsTheWidthAndLosesNothing()
    {
        string[] alphabet = ["a", "한", " ", "🙂", "é", "\n", "-"];
        var letters = Gen.Int[0, alphabet.Length - 1].Select(index => alphabet[index]);
        Gen.Select(letters.Array[0, 60].Select(static parts => string.Concat(parts)), Gen.Int[2, 20]).Sample((text, width) =>
        {
            var lines = CellText.Wrap(text, width);
            Assert.All(lines, line => Assert.True(CellText.Width(line) <= width, $"'{line}' is wider than {width}"));
            Assert.Equal(Solid(text), Solid(string.Concat(lines)));
        });
    }

    [Fact]
    public void Clean_OfATerminalCommand_ShowsItInstead() => Assert.Equal("\uFFFD[31mred\uFFFD a b", CellText.Clean("\u001b[31mred\u0007 a\tb"));

    private static string Solid(string text) => text.Replace(" ", string.Empty, StringComparison.Ordinal).ReplaceLineEndings(string.Empty);
}
