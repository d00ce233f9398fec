using System.Globalization;
using Microsoft.CodeAnalysis;
using Runbook.Generators.Bench.Measuring;

namespace Runbook.Generators.Bench.Reporting;

/// <summary>What people read.</summary>
internal static class Table
{
    private static readonly (string Name, Func<Runner, Series> Of)[] Situations = [("cold", static runner => runner.Cold), ("edit", static runner => runner.Edit)];

    public static void Write(TextWriter output, IReadOnlyList<Runner> runners, Runner baseline)
    {
        output.WriteLine($"Roslyn {typeof(Compilation).Assembly.GetName().Version!.ToString(2)}, .NET {Environment.Version}. Milliseconds of processor time, {baseline.Cold.Count} repetitions by turns.");
        output.WriteLine($"{"",-36}{"",-5}{"median",8}{"p10",8}{"p90",8}{"ratio",8}{"generator",11}{"analyzers",11}{"KB out",8}{"build",8}{"clock",8}");
        foreach (var runner in runners)
        {
            foreach (var (situation, of) in Situations)
            {
                output.WriteLine(Row(runner, situation, of(runner), of(baseline)));
            }
        }

        output.WriteLine("""
            median     of generator + analyzers, as are p10 and p90; ratio: to the last subject, cold to cold and edit to edit
            build      what the compiler takes to bind everything, generated files included; analyzers make it do so, and so does every build
            clock      the generator by the clock
            """);
    }

    private static string Row(Runner runner, string situation, Series series, Series baseline) => string.Create(
        CultureInfo.InvariantCulture,
        $"{runner.Subject.Name,-36}{situation,-5}{series.Median(Total),8:F2}{series.Percentile(Total, 10),8:F2}{series.Percentile(Total, 90),8:F2}{Verdict.Ratio(series, baseline),8:F3}{series.Median(static lap => lap.Generator),11:F2}{series.Median(static lap => lap.Analyzers),11:F2}{runner.Written / 1024.0,8:F0}{series.Median(static lap => lap.Build),8:F0}{series.Median(static lap => lap.GeneratorWall),8:F1}");

    private static double Total(Lap lap) => lap.Total;
}
