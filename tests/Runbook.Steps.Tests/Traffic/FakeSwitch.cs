using Runbook.Steps.Traffic;

namespace Runbook.Steps.Tests.Traffic;

/// <summary>A switch in memory that remembers every change.</summary>
public sealed class FakeSwitch(params (string Group, int Weight)[] weights) : ITrafficSwitch
{
    private Dictionary<string, int> current = weights.ToDictionary(w => w.Group, w => w.Weight);

    public string Name => "shop";

    public List<string> Changes { get; } = [];

    public Dictionary<string, string> Unhealthy { get; } = [];

    /// <summary>How many reads after a change still show the old weights.</summary>
    public int StaleReads { get; init; }

    public Action<FakeSwitch>? AfterChange { get; init; }

    private Dictionary<string, int> Old { get; set; } = [];

    private int Stale { get; set; }

    public Task<IReadOnlyDictionary<string, int>> ReadWeightsAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, int>>(Stale-- > 0 ? Old : current);

    public Task SetWeightsAsync(IReadOnlyDictionary<string, int> weights, CancellationToken cancellationToken)
    {
        (Old, Stale, current) = (current, StaleReads, new(weights));
        Changes.Add(Text(weights));
        AfterChange?.Invoke(this);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<string>> FindUnhealthyAsync(string group, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>(Unhealthy.TryGetValue(group, out var reason) ? [reason] : []);

    public PlannedAction Plan(IReadOnlyDictionary<string, int> weights) => new() { Kind = "fake", Target = Name, Text = Text(weights) };

    private static string Text(IReadOnlyDictionary<string, int> weights) => string.Join(' ', weights.OrderBy(w => w.Key).Select(w => $"{w.Key}={w.Value}"));
}
