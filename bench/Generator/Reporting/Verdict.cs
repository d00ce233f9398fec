using System.Globalization;
using Runbook.Generators.Bench.Measuring;

namespace Runbook.Generators.Bench.Reporting;

/// <summary>What scripts read: one line of JSON.</summary>
internal static class Verdict
{
    public static string Write(Runner oneBy110, Runner hundredBy10, Runner baseline) =>
        $"{{\"oneBy110\":{Ratios(oneBy110, baseline)},\"hundredBy10\":{Ratios(hundredBy10, baseline)}}}";

    public static double Ratio(Series series, Series baseline) => series.Median(static lap => lap.Total) / baseline.Median(static lap => lap.Total);

    private static string Ratios(Runner runner, Runner baseline) => string.Create(
        CultureInfo.InvariantCulture,
        $"{{\"cold\":{Ratio(runner.Cold, baseline.Cold):F3},\"edit\":{Ratio(runner.Edit, baseline.Edit):F3}}}");
}
