namespace Runbook.Steps.Traffic;

/// <summary>A switch accepted a change of weights, and reading back shows others.</summary>
/// <param name="switchName">The switch.</param>
/// <param name="wanted">What was set.</param>
/// <param name="found">What was read back.</param>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "It is nothing without its facts.")]
public sealed class WeightsNotAppliedException(string switchName, IReadOnlyDictionary<string, int> wanted, IReadOnlyDictionary<string, int> found) : Exception(
    $"'{switchName}' accepted {Weights.Format(wanted)}, and reading back shows {Weights.Format(found)}. Look for somebody or something else that sets its weights, then retry.")
{
    /// <summary>The switch.</summary>
    public string SwitchName { get; } = switchName;

    /// <summary>What was set.</summary>
    public IReadOnlyDictionary<string, int> Wanted { get; } = wanted;

    /// <summary>What was read back.</summary>
    public IReadOnlyDictionary<string, int> Found { get; } = found;
}
