using System.Globalization;

namespace RollbackLab.Check;

/// <summary>A MariaDB GTID position: <c>domain-server-sequence</c>, one per domain, separated by commas.</summary>
internal static class GtidPosition
{
    /// <summary>The sequence number of a domain; 0 when the position does not mention it.</summary>
    public static long SequenceOf(string position, int domain)
    {
        var prefix = domain.ToString(CultureInfo.InvariantCulture) + "-";
        var gtid = position.Split(',', StringSplitOptions.TrimEntries).FirstOrDefault(part => part.StartsWith(prefix, StringComparison.Ordinal));
        return gtid is null ? 0 : long.Parse(gtid[(gtid.LastIndexOf('-') + 1)..], CultureInfo.InvariantCulture);
    }
}
