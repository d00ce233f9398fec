using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Runbook.House.Tests;

/// <summary>What the design and the decisions say about the sources, held by a test.</summary>
public sealed partial class HouseTests
{
    /// <summary>Who may know whom. A project that is not listed may know nobody.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Runbook.Abstractions"] = [],
        ["Runbook.Generators"] = ["Runbook.Generators.CodeFixes", "Runbook.Generators.Tasks"],
        ["Runbook.Generators.CodeFixes"] = [],
        ["Runbook.Generators.Tasks"] = [],
        ["Runbook.Engine"] = ["Runbook.Abstractions"],
        ["Runbook.Steps"] = ["Runbook.Abstractions"],
        ["Runbook.Cli"] = ["Runbook.Engine"],
    };

    [Fact]
    public void Projects_KnowOnlyThoseThatTheyMay()
    {
        foreach (var path in Repository.Files("src", "*.csproj"))
        {
            var known = XDocument.Parse(Repository.Read(path)).Descendants("ProjectReference").Select(static reference => Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!));
            var name = Path.GetFileNameWithoutExtension(path);

            Assert.Equal(Allowed.GetValueOrDefault(name, []).Order(), known.Order());
        }
    }

    [Fact]
    public void Stateless_IsNamedInOneFileOfTheEngine() => Assert.Equal(
        ["src/Runbook.Engine/Machines/StepMachine.cs"],
        Repository.Files("src/Runbook.Engine", "*.cs").Concat(Repository.Files("src/Runbook.Steps", "*.cs")).Concat(Repository.Files("src/Runbook.Cli", "*.cs"))
            .Where(static path => Repository.Read(path).Contains("using Stateless", StringComparison.Ordinal)));

    [Fact]
    public void AwsAndMySql_AreNamedInStepsOnly() => Assert.DoesNotContain(
        new[] { "src/Runbook.Abstractions", "src/Runbook.Engine", "src/Runbook.Cli", "src/Runbook.Generators" }.SelectMany(static folder => Repository.Files(folder, "*.cs")),
        static path => UsesVendor().IsMatch(Repository.Read(path)));

    [Fact]
    public void Sources_AreShort() => Assert.DoesNotContain(
        Repository.Files("src", "*.cs").Concat(Repository.Files("samples", "*.cs")),
        static path => Repository.Read(path).Count(static c => c == '\n') > 400);

    [Fact]
    public void Decisions_NameTestsThatExist()
    {
        var tests = Repository.Files("tests", "*.cs").Select(Repository.Read).ToArray();
        foreach (var path in Repository.Files("docs/decisions", "*.md"))
        {
            var enforced = Repository.Read(path).Split("Enforced by", 2);
            Assert.True(enforced.Length == 2, $"{path} does not say what enforces it");
            foreach (var name in TestName().Matches(enforced[1]).Select(static match => match.Groups[1].Value).Where(static name => name.Contains('_', StringComparison.Ordinal) && !name.EndsWith('_')))
            {
                Assert.True(tests.Any(text => text.Contains($" {name}(", StringComparison.Ordinal)), $"{path} names the test '{name}', which does not exist");
            }
        }
    }

    [Fact]
    public void Checklist_EmergencyPhase_HasEveryTitleExactly()
    {
        var sample = Repository.Read("samples/MigrationRollback/IdcRollback.Emergency.cs");
        var section = Repository.Read("samples/MigrationRollback/checklist.ko.md").Split("\n## ").Single(static part => part.StartsWith("긴급 롤백 단계", StringComparison.Ordinal));
        var items = section.Split('\n').Where(static line => line.StartsWith("- [ ] ", StringComparison.Ordinal)).Select(static line => line[6..].Trim()).ToArray();

        Assert.Equal(14, items.Length);
        var last = -1;
        foreach (var item in items)
        {
            var at = sample.IndexOf($"(\"{item}\"", StringComparison.Ordinal);
            Assert.True(at > last, $"'{item}' is missing from the sample, or out of order");
            last = at;
        }
    }

    [GeneratedRegex(@"using (Amazon|MySqlConnector|Docker\.DotNet)")]
    private static partial Regex UsesVendor();

    [GeneratedRegex(@"`(?:\w+\.)?(\w+)`")]
    private static partial Regex TestName();
}
