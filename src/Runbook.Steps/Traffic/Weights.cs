using System.Globalization;

namespace Runbook.Steps.Traffic;

/// <summary>Arithmetic on the weights of a switch's groups.</summary>
internal static class Weights
{
    public static string Format(IReadOnlyDictionary<string, int> weights) => string.Join(
        ", ", weights.OrderBy(w => w.Key, StringComparer.Ordinal).Select(w => string.Create(CultureInfo.InvariantCulture, $"{w.Key}={w.Value}")));

    public static bool Same(IReadOnlyDictionary<string, int> left, IReadOnlyDictionary<string, int> right) =>
        left.Count == right.Count && left.All(w => right.TryGetValue(w.Key, out var other) && other == w.Value);

    /// <summary>The share of the traffic that a group has, 0 to 1; 0 when no group has any.</summary>
    public static double Share(IReadOnlyDictionary<string, int> weights, string group)
    {
        var sum = weights.Values.Sum(w => (double)w);
        return sum == 0 ? 0 : weights[group] / sum;
    }

    /// <summary><paramref name="percent"/> for one group; the others share the rest in proportion to what they had, the largest taking what rounding leaves.</summary>
    public static IReadOnlyDictionary<string, int> Stage(IReadOnlyDictionary<string, int> original, string to, int percent)
    {
        var others = original.Where(w => w.Key != to).OrderByDescending(w => w.Value).ThenBy(w => w.Key, StringComparer.Ordinal).ToList();
        var sum = others.Sum(w => (long)w.Value);
        var rest = 100 - percent;
        var result = new Dictionary<string, int>(StringComparer.Ordinal) { [to] = percent };
        foreach (var (group, weight) in others)
        {
            result[group] = sum == 0 ? 0 : (int)(rest * weight / sum);
        }

        if (sum > 0)
        {
            result[others[0].Key] += 100 - result.Values.Sum();
        }

        return result;
    }
}
