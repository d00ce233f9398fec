namespace Runbook.Generators.Bench.Measuring;

/// <summary>Laps of one kind, and what they say together.</summary>
internal sealed class Series
{
    private readonly List<Lap> laps = [];

    public int Count => laps.Count;

    public void Add(Lap lap) => laps.Add(lap);

    public double Median(Func<Lap, double> part) => Percentile(part, 50);

    /// <summary>By nearest rank.</summary>
    public double Percentile(Func<Lap, double> part, int percent)
    {
        var sorted = laps.Select(part).Order().ToArray();
        return sorted[Math.Max(0, (int)Math.Ceiling(sorted.Length * percent / 100.0) - 1)];
    }
}
