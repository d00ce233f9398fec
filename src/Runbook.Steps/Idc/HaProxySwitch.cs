using System.Buffers;
using System.Globalization;
using Runbook.Steps.Traffic;

namespace Runbook.Steps.Idc;

/// <summary>
/// Shares of a HAProxy backend's traffic, set through the runtime API. Weight 0 means no new traffic.
/// <b>Lost on reload</b>: the runtime API changes the running process only, and a reload or restart brings back the weights of the configuration file.
/// Write them there too, or make HAProxy load its state from a file; this switch does neither.
/// </summary>
/// <remarks>
/// Every server of a group gets the group's weight, so groups of different sizes get shares in proportion to weight × servers.
/// Sessions pinned by a cookie or a stick table, and open connections, stay on a server of weight 0.
/// A backend with a static algorithm (<c>static-rr</c>, or a hash without <c>hash-type consistent</c>) takes 0 and the configured weight only.
/// </remarks>
/// <param name="target">The process.</param>
public sealed class HaProxySwitch(HaProxyTarget target) : ITrafficSwitch
{
    private const int MaxWeight = 256;

    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.:");

    /// <summary>The backend, as the configuration names it.</summary>
    /// <exception cref="ArgumentException">Not a name that HAProxy would take.</exception>
    public required string Backend
    {
        get;
        init => field = Checked(value);
    }

    /// <summary>The servers of each group, by the group's name. Servers of the backend that are in no group are left alone.</summary>
    /// <exception cref="ArgumentException">Empty, a server in two groups, or not a name that HAProxy would take.</exception>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Groups
    {
        get;
        init => field = Checked(value);
    }

    /// <inheritdoc/>
    public string Name => $"{target.Name}/{Backend}";

    private HaProxyRuntime Runtime => new(target, Backend);

    /// <inheritdoc/>
    /// <exception cref="HaProxyException">There is no such backend or server, or the servers of a group have different weights, so that the group has none.</exception>
    /// <exception cref="IOException">HAProxy does not answer.</exception>
    public async Task<IReadOnlyDictionary<string, int>> ReadWeightsAsync(CancellationToken cancellationToken)
    {
        var servers = await Runtime.ReadServersAsync(cancellationToken).ConfigureAwait(false);
        var weights = servers.ToDictionary(s => s.Name, s => s.Weight, StringComparer.Ordinal);
        return Groups.ToDictionary(g => g.Key, g => WeightOf(g.Key, g.Value, weights), StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A group is missing or unknown, or a weight is outside 0 to 256.</exception>
    /// <exception cref="HaProxyException">HAProxy refused.</exception>
    /// <exception cref="IOException">HAProxy does not answer; nothing was sent.</exception>
    /// <exception cref="StepInDoubtException">The commands were sent, and the answer was lost.</exception>
    public Task SetWeightsAsync(IReadOnlyDictionary<string, int> weights, CancellationToken cancellationToken) =>
        Runtime.SetWeightsAsync(Commands(weights), cancellationToken);

    /// <inheritdoc/>
    /// <remarks>Health is what HAProxy's own checks say. A server without <c>check</c> cannot be proven healthy, and is reported.</remarks>
    public async Task<IReadOnlyList<string>> FindUnhealthyAsync(string group, CancellationToken cancellationToken)
    {
        if (!Groups.TryGetValue(group, out var servers))
        {
            throw new ArgumentException($"{Name} has no group '{group}': it has {string.Join(", ", Groups.Keys.Select(g => $"'{g}'"))}.", nameof(group));
        }

        var health = (await Runtime.ReadHealthAsync(cancellationToken).ConfigureAwait(false)).ToDictionary(h => h.Name, StringComparer.Ordinal);
        return [.. servers.Select(s => Fault($"{Backend}/{s}", health.GetValueOrDefault(s))).OfType<string>()];
    }

    /// <inheritdoc/>
    public PlannedAction Plan(IReadOnlyDictionary<string, int> weights) => new()
    {
        Kind = "HAProxy",
        Target = target.Endpoint.ToString(),
        Text = Commands(weights),
    };

    private static string Checked(string name) => !string.IsNullOrEmpty(name) && !name.AsSpan().ContainsAnyExcept(NameCharacters)
        ? name
        : throw new ArgumentException($"'{name}' is not a name that HAProxy would take: letters, digits and -_.: only.");

    private static IReadOnlyDictionary<string, IReadOnlyList<string>> Checked(IReadOnlyDictionary<string, IReadOnlyList<string>> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        var servers = groups.SelectMany(g => g.Value).Select(Checked).ToList();
        return groups.Count > 0 && groups.All(g => g.Value.Count > 0) && servers.Distinct(StringComparer.Ordinal).Count() == servers.Count
            ? groups
            : throw new ArgumentException("Groups must be at least one, each with at least one server, and no server in two of them.");
    }

    internal static string? Fault(string server, HaProxyHealth? health) => health switch
    {
        null => $"{server} does not exist.",
        { Status: "UP", Checked: true } => null,
        { Checked: false } => $"{server} has not been checked yet since HAProxy started, which calls it UP on trust: wait for its first check.",
        { Status: "no check" } => $"{server} has no health check, so nothing proves that it is up: add 'check' to its line in the configuration.",
        { LastCheck: "" } => $"{server} is {health.Status}.",
        _ => $"{server} is {health.Status} (last check: {health.LastCheck}).",
    };

    private int WeightOf(string group, IReadOnlyList<string> servers, Dictionary<string, int> weights)
    {
        var found = servers.Select(s => (Server: s, Weight: weights.TryGetValue(s, out var w) ? w : (int?)null)).ToList();
        var text = string.Join(", ", found.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Server}={(object?)f.Weight ?? "absent"}")));
        return found.Select(f => f.Weight).Distinct().ToList() is [int one]
            ? one
            : throw new HaProxyException(target, $"show servers state {Backend}", text,
                $"The servers of group '{group}' must exist and have one weight, or the group's weight cannot be told, nor restored by an undo.");
    }

    // Raised before lowered, so that at no moment between two commands is there nobody to send traffic to.
    private string Commands(IReadOnlyDictionary<string, int> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        if (!weights.Keys.ToHashSet(StringComparer.Ordinal).SetEquals(Groups.Keys) || weights.Values.Any(w => w is < 0 or > MaxWeight))
        {
            throw new ArgumentException($"Weights ({Weights.Format(weights)}) must be given for exactly the groups of {Name} ({string.Join(", ", Groups.Keys)}), each 0 to {MaxWeight}.", nameof(weights));
        }

        return string.Join("; ", weights.OrderByDescending(w => w.Value).ThenBy(w => w.Key, StringComparer.Ordinal)
            .SelectMany(w => Groups[w.Key].Select(server => HaProxyRuntime.SetWeight(Backend, server, w.Value))));
    }
}
