namespace MigrationRollback.Tests.Coverage;

public sealed class CoverageDocumentTests
{
    [Fact]
    public void Page_IsWhatWasCompiled()
    {
        var expected = CoverageDocument.Write(IdcRollback.Definition, ChecklistItem.ReadAll());
        if (Environment.GetEnvironmentVariable("RUNBOOK_REFRESH") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(CoverageDocument.Path)!);
            File.WriteAllText(CoverageDocument.Path, expected);
        }

        var actual = File.Exists(CoverageDocument.Path) ? File.ReadAllText(CoverageDocument.Path) : "";

        Assert.True(expected == actual, $"{CoverageDocument.Path} is not what was compiled. Write it anew, and look at the difference: RUNBOOK_REFRESH=1 dotnet test tests/MigrationRollback.Tests --filter {nameof(CoverageDocumentTests)}");
    }

    [Fact]
    public void Tsv_HasTheWordsOfTheChecklist() => Assert.Equal(ChecklistItem.ReadTitles(), ChecklistItem.ReadAll().Select(static item => item.Title));

    [Fact]
    public void ItemsThatAToolCanDo_AreCountedHonestly()
    {
        var covered = CoveredItem.ReadAll(IdcRollback.Definition).ToDictionary(static item => item.Title);
        var modes = ChecklistItem.ReadAll().GroupBy(static item => item.Mode).ToDictionary(static mode => mode.Key, static mode => mode.ToArray());

        Assert.Equal((57, 32, 11), (modes['A'].Length, modes['S'].Length, modes['H'].Length));
        Assert.All(modes['A'].Where(item => covered[item.Title].Way == Way.Attested), item => Assert.Contains("with evidence", covered[item.Title].How, StringComparison.Ordinal));
    }
}
