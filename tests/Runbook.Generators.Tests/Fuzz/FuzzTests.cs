using System.Globalization;
using System.Runtime.CompilerServices;
using Runbook.Generators.Tests.Compiling;
using Xunit.Abstractions;

namespace Runbook.Generators.Tests.Fuzz;

/// <summary>
/// Generator and analyzers see every state of a file that somebody types, so they never throw. Set RUNBOOK_FUZZ_CASES for more cases (50,000 in a night) and
/// RUNBOOK_FUZZ_SEED to repeat what was found.
/// </summary>
public class FuzzTests(ITestOutputHelper output)
{
    private const int Parts = 2;
    private const int MostShrinks = 300;

    private static readonly string Root = FindRoot();
    private static readonly string[] Corpus = [Sample.Rollback, Sample.NaiveRollback, .. Directory.GetFiles(Path.Combine(Root, "samples/MigrationRollback"), "IdcRollback*.cs").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    [Fact]
    public void MutatedAndTruncatedSources_ThrowNothing()
    {
        var cases = Setting("RUNBOOK_FUZZ_CASES", 2_000);
        var seed = Setting("RUNBOOK_FUZZ_SEED", Random.Shared.Next());
        output.WriteLine($"{cases} cases, seed {seed}");
        var faults = Enumerable.Range(0, Parts).AsParallel().WithDegreeOfParallelism(Parts).Select(part => Run(part, cases / Parts, seed)).Where(static fault => fault is not null).ToArray();

        Assert.True(faults.Length == 0, $"Seed {seed}: {string.Join("\n\n", faults)}");
        output.WriteLine($"{cases} cases, 0 exceptions");
    }

    [Fact]
    public void OwnRepository_ThrowsNothing()
    {
        var files = new[] { "src", "samples", "bench" }.SelectMany(folder => Directory.GetFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories))
            .Where(static file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Select(File.ReadAllText)
            .ToArray();

        Assert.True(files.Length > 400, $"Only {files.Length} files.");
        Assert.Null(FuzzedCompilation.FindFault(files));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[Runbook")]
    [InlineData("using Runbook; [Runbook(\"a\", \"b\")] partial class")]
    [InlineData("using Runbook; [Runbook(null!, null!)] partial class A { [Phase(null!)] partial class B { [Step(null!)] int C => 0; } }")]
    [InlineData("using Runbook; [Runbook(\"a\", \"b\")] public partial class A { [Phase(\"p\")] public partial class B { [GoNoGo(\"g\")] public partial class C { } [Track(\"t\")] public int D => 0; [Track(\"t\")] public partial class E { [Step(\"s\")] public class F { } } } }")]
    [InlineData("using Runbook; [Runbook(\"a\", \"b\")] public partial class A { [Monitor(\"m\")] public class B { } [Notice(\"n\")] public partial class C { } [Parameter(\"p\")] public void D() { } [Phase(\"p\")] public int E => 0; }")]
    [InlineData("using Runbook; [Runbook(\"한\\n{글}\\\"\", \"\\u2028\")] public partial class A { [Phase(\"*/ \\n\", TimeBox = \"\\n\")] public partial class B { [Step(\"\\\\\", Timeout = \"\\r\")] public void C() { } } }")]
    public void StubsOfSource_ThrowNothing(string source) => Assert.Null(FuzzedCompilation.FindFault(source));

    private static string? Run(int part, int cases, int seed)
    {
        var random = new Random(seed ^ (part << 20));
        var mutator = new SourceMutator(random);
        for (var number = 0; number < cases; number++)
        {
            var source = mutator.Mutate(Corpus[random.Next(Corpus.Length)]);
            if (FuzzedCompilation.FindFault(source) is not null)
            {
                var least = Shrink(source);
                return $"case {number} of part {part}: {FuzzedCompilation.FindFault(least)}\nprovoked by:\n{least}";
            }
        }

        return null;
    }

    // Lines are taken out, in ever smaller pieces, while it still throws.
    private static string Shrink(string source)
    {
        var lines = source.Split('\n').ToList();
        var tries = 0;
        for (var size = lines.Count / 2; size > 0; size /= 2)
        {
            for (var at = 0; at + size <= lines.Count && tries < MostShrinks; tries++)
            {
                var fewer = lines.Take(at).Concat(lines.Skip(at + size)).ToList();
                if (FuzzedCompilation.FindFault(string.Join('\n', fewer)) is null)
                {
                    at += size;
                }
                else
                {
                    lines = fewer;
                }
            }
        }

        return string.Join('\n', lines);
    }

    private static int Setting(string name, int fallback) => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : fallback;

    private static string FindRoot([CallerFilePath] string here = "")
    {
        var folder = Path.GetDirectoryName(here)!;
        while (!File.Exists(Path.Combine(folder, "Runbook.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
