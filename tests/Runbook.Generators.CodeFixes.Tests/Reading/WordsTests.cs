using Runbook.Generators.CodeFixes.Reading;

namespace Runbook.Generators.CodeFixes.Tests.Reading;

public class WordsTests
{
    [Theory]
    [InlineData("TechLead", "Tech Lead")]
    [InlineData("DBAdmin", "DB Admin")]
    [InlineData("Dba", "Dba")]
    public void Name_IsTakenApart(string name, string words) => Assert.Equal(words, Words.Of(name));
}
