using RollbackLab.Load;

namespace RollbackLab.Check;

/// <summary>What was acknowledged, against what the two databases hold.</summary>
internal sealed record OrderComparison
{
    /// <summary>Each order of the load has this many items; another number is half an order.</summary>
    public const int ItemsOfAnOrder = 2;

    /// <summary>Acknowledged, but not in the IDC database.</summary>
    public required IReadOnlyList<string> Lost { get; init; }

    /// <summary>In the RDS database but not in the IDC database, acknowledged or not.</summary>
    public required IReadOnlyList<string> Stranded { get; init; }

    /// <summary>In the IDC database under another id than was acknowledged.</summary>
    public required IReadOnlyList<string> Renumbered { get; init; }

    /// <summary>In the IDC database without all of its items.</summary>
    public required IReadOnlyList<string> Torn { get; init; }

    /// <summary>In the IDC database more than once.</summary>
    public required IReadOnlyList<string> Duplicated { get; init; }

    public static OrderComparison Compare(IReadOnlyList<Acknowledgement> acknowledged, IReadOnlyList<StoredOrder> idc, IReadOnlyList<StoredOrder> rds)
    {
        var byKey = idc.ToLookup(static order => order.Key, StringComparer.Ordinal);
        return new OrderComparison
        {
            Lost = [.. acknowledged.Where(order => !byKey.Contains(order.Key)).Select(static order => order.Key)],
            Stranded = [.. rds.Where(order => !byKey.Contains(order.Key)).Select(static order => order.Key)],
            Renumbered = [.. acknowledged.Where(order => byKey.Contains(order.Key) && byKey[order.Key].All(stored => stored.Id != order.OrderId)).Select(static order => order.Key)],
            Torn = [.. idc.Where(static order => order.Items != ItemsOfAnOrder).Select(static order => order.Key)],
            Duplicated = [.. byKey.Where(static orders => orders.Count() > 1).Select(static orders => orders.Key)],
        };
    }
}
