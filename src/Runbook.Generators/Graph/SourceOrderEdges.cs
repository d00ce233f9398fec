using Runbook.Generators.Model;

namespace Runbook.Generators.Graph;

/// <summary>Source order as edges: a step waits for what stands before it; parallel tracks that stand next to each other do not wait for each other.</summary>
internal static class SourceOrderEdges
{
    /// <summary>Numbers the steps of a phase and adds them to <paramref name="nodes"/>, and for each the indices it waits for to <paramref name="edges"/>.</summary>
    public static void Add(PhaseModel phase, int phaseIndex, List<StepNode> nodes, List<int[]> edges)
    {
        var frontier = Array.Empty<int>();
        var group = new List<int>();
        var inGroup = false;
        foreach (var item in phase.Items)
        {
            var isParallel = item.Track is { Parallel: true };
            if (inGroup && !isParallel)
            {
                frontier = Close(group, frontier);
            }

            inGroup = isParallel;
            var end = Chain(item.Track?.Steps ?? new[] { item.Step! }.ToEquatable(), item.Track, phaseIndex, frontier, nodes, edges);
            if (isParallel)
            {
                group.AddRange(ReferenceEquals(end, frontier) ? [] : end);
            }
            else
            {
                frontier = end;
            }
        }
    }

    // Tracks without steps leave the order as it was.
    private static int[] Close(List<int> group, int[] frontier)
    {
        var closed = group.Count == 0 ? frontier : group.ToArray();
        group.Clear();
        return closed;
    }

    private static int[] Chain(IEnumerable<StepModel> steps, TrackModel? track, int phase, int[] after, List<StepNode> nodes, List<int[]> edges)
    {
        foreach (var step in steps)
        {
            var index = nodes.Count;
            nodes.Add(new StepNode(index, step, phase, track));
            edges.Add(after);
            after = [index];
        }

        return after;
    }
}
