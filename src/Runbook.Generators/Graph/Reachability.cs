namespace Runbook.Generators.Graph;

internal static class Reachability
{
    /// <summary>For each step, all that it waits for directly or indirectly. Safe on cycles.</summary>
    public static IReadOnlyList<HashSet<int>> Upstream(IReadOnlyList<int[]> edges)
    {
        var upstream = new List<HashSet<int>>(edges.Count);
        for (var step = 0; step < edges.Count; step++)
        {
            var seen = new HashSet<int>();
            var pending = new Stack<int>(edges[step]);
            while (pending.Count > 0)
            {
                var next = pending.Pop();
                if (seen.Add(next))
                {
                    foreach (var further in edges[next])
                    {
                        pending.Push(further);
                    }
                }
            }

            upstream.Add(seen);
        }

        return upstream;
    }
}
