namespace Runbook.Generators.Graph;

internal static class Reachability
{
    /// <summary>For each step, all that it waits for directly or indirectly. Safe on cycles.</summary>
    public static IReadOnlyList<StepSet> Upstream(IReadOnlyList<int[]> edges)
    {
        var upstream = new StepSet[edges.Count];
        for (var step = 0; step < upstream.Length; step++)
        {
            upstream[step] = new StepSet(upstream.Length);
        }

        // Nearly every edge leads to a lower index, so that one round does it; only what waits for a parallel track further down takes more.
        for (var grew = true; grew;)
        {
            grew = false;
            for (var step = 0; step < upstream.Length; step++)
            {
                foreach (var before in edges[step])
                {
                    if (!upstream[step].Contains(before))
                    {
                        upstream[step].Add(before);
                        grew |= before > step;
                    }

                    grew |= upstream[step].UnionWith(upstream[before]) && before > step;
                }
            }
        }

        return upstream;
    }
}
