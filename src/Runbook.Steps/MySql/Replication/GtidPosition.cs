using System.Globalization;

namespace Runbook.Steps.MySql.Replication;

/// <summary>A MariaDB GTID position: for each domain the last event, as <c>domain-server-sequence</c>.</summary>
internal sealed class GtidPosition : IEquatable<GtidPosition>
{
    private readonly SortedDictionary<uint, (uint Server, ulong Sequence)> domains;

    private GtidPosition(SortedDictionary<uint, (uint Server, ulong Sequence)> domains) => this.domains = domains;

    internal bool IsEmpty => domains.Count == 0;

    /// <exception cref="FormatException">It is no such position; a MySQL one, say.</exception>
    internal static GtidPosition Parse(string text)
    {
        var domains = new SortedDictionary<uint, (uint Server, ulong Sequence)>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Split('-') is not [var d, var s, var n]
                || !uint.TryParse(d, NumberStyles.None, CultureInfo.InvariantCulture, out var domain)
                || !uint.TryParse(s, NumberStyles.None, CultureInfo.InvariantCulture, out var server)
                || !ulong.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
                || !domains.TryAdd(domain, (server, sequence)))
            {
                throw new FormatException($"'{text}' is no MariaDB GTID position: domain-server-sequence, one for each domain, separated by commas.");
            }
        }

        return new GtidPosition(domains);
    }

    /// <summary>Every domain of the other is here, as far or farther. The same sequence from another server is another history and does not count.</summary>
    internal bool Reaches(GtidPosition wanted) => wanted.domains.All(want =>
        domains.TryGetValue(want.Key, out var have)
        && (have.Sequence > want.Value.Sequence || (have.Sequence == want.Value.Sequence && have.Server == want.Value.Server)));

    public bool Equals(GtidPosition? other) => other is not null && domains.SequenceEqual(other.domains);

    public override bool Equals(object? obj) => Equals(obj as GtidPosition);

    public override int GetHashCode() => domains.Aggregate(0, (hash, domain) => HashCode.Combine(hash, domain.Key, domain.Value));

    public override string ToString() => string.Join(',', domains.Select(domain => string.Create(CultureInfo.InvariantCulture, $"{domain.Key}-{domain.Value.Server}-{domain.Value.Sequence}")));
}
