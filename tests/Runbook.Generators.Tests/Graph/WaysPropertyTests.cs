using CsCheck;
using Runbook.Generators.Graph;
using Runbook.Generators.Model;
using Runbook.Generators.Tests.Graph.Chance;

namespace Runbook.Generators.Tests.Graph;

/// <summary>What the graph says of the ways of a run, against all runs that there are.</summary>
public class WaysPropertyTests
{
    private const int Books = 500;

    [Fact]
    public void Ways_OfAnyRunbook_AreThoseOfItsRuns() => ChanceBook.Any.Sample(
        static book =>
        {
            var graph = new RunbookGraph(book);
            // Steps that wait for each other never start; a rule says so.
            if (graph.Nodes.Any(node => graph.Upstream[node.Index].Contains(node.Index)))
            {
                return;
            }

            var runs = new RunSimulator(book);
            for (var step = 0; step < graph.Nodes.Count; step++)
            {
                if (runs.Starts[step].Happened)
                {
                    CompareStep(graph, step, runs.Starts[step]);
                }
            }

            for (var phase = 0; phase < book.Phases.Count; phase++)
            {
                if (runs.Entries[phase].Happened)
                {
                    CompareEntry(graph, phase, runs.Entries[phase]);
                }
            }
        },
        iter: Books,
        print: Print);

    [Fact]
    public void ChanceBooks_HoldWhatIsToBeCompared()
    {
        var (contingencies, returned, beside, nested) = (0, 0, 0, 0);
        ChanceBook.Any.Sample(
            book =>
            {
                var graph = new RunbookGraph(book);
                var runs = new RunSimulator(book);
                contingencies += runs.Entries.Any(static entry => entry.Happened) ? 1 : 0;
                returned += graph.Nodes.Any(node => !book.Phases[node.Phase].IsContingency && graph.Nodes.Any(other => book.Phases[other.Phase].IsContingency && Has(runs.Starts[node.Index].Begun, other.Index))) ? 1 : 0;
                beside += graph.Nodes.Any(node => graph.Nodes.Any(other => other.Phase == node.Phase && other.Index > node.Index && Has(runs.Starts[node.Index].Begun, other.Index))) ? 1 : 0;
                nested += graph.Entries.Any(entries => entries.Exists(entry => book.Phases[entry.Phase].IsContingency && runs.Entries[entry.Phase].Happened)) ? 1 : 0;
            },
            iter: 100,
            threads: 1);

        Assert.All([contingencies, returned, beside, nested], static count => Assert.InRange(count, 10, 100));
    }

    private static void CompareStep(RunbookGraph graph, int step, StepRecord starts)
    {
        var label = graph.Nodes[step].Step.Id;
        var others = graph.Nodes.Select(static node => node.Index).Where(other => other != step).ToArray();
        Same($"before {label}", others, other => graph.Ways.IsBefore(other, step), starts.Ended);
        Same($"in Before of {label}", others, graph.Ways.Before(step).Contains, starts.Ended);
        Same($"perhaps before {label}", others, other => graph.Ways.MayBeBefore(other, step), starts.Begun);
        Same($"dominating {label}", others, other => graph.Dominates(other, step), starts.Done);
        foreach (var one in others)
        {
            foreach (var other in others)
            {
                var pair = new StepSet(graph.Nodes.Count);
                pair.Add(one);
                pair.Add(other);
                Assert.True(graph.Ways.IsAnyBefore(pair, step) == starts.Seen.All(ended => Has(ended, one) || Has(ended, other)), $"one of {graph.Nodes[one].Step.Id} and {graph.Nodes[other].Step.Id} before {label}");
            }
        }
    }

    private static void CompareEntry(RunbookGraph graph, int phase, StepRecord entries)
    {
        var (label, all) = (graph.Model.Phases[phase].Name, graph.Nodes.Select(static node => node.Index).ToArray());
        Same($"before entry of {label}", all, graph.Ways.BeforePhase(phase).Contains, entries.Ended);
        Same($"perhaps before entry of {label}", all, graph.Ways.MayBeBeforePhase(phase).Contains, entries.Begun);
        Same($"before every single entry of {label}", all, step => graph.Entries[phase].TrueForAll(entry => graph.Ways.IsBefore(step, entry)), entries.Ended);
        Same($"perhaps before a single entry of {label}", all, step => graph.Entries[phase].Exists(entry => graph.Ways.IsReached(entry.Phase) && graph.Ways.MayBeBefore(entry).Contains(step)), entries.Begun);
    }

    private static void Same(string what, int[] steps, Func<int, bool> said, ulong seen)
    {
        foreach (var step in steps)
        {
            Assert.True(said(step) == Has(seen, step), $"S{step} {what}: the graph says {said(step)}, the runs {Has(seen, step)}");
        }
    }

    private static bool Has(ulong set, int step) => (set & (1UL << step)) != 0;

    private static string Print(RunbookModel book) => string.Join("\n", book.Phases.Select(static phase =>
        $"{phase.Name}{(phase.IsContingency ? $" then {phase.Then}" : $" overruns to {phase.OverrunTo}")}: " + string.Join(" | ", phase.Items.Select(static item =>
            (item.Track is { } track ? (track.Parallel ? "parallel " : "track ") : string.Empty)
            + string.Join(", ", (item.Track?.Steps ?? new[] { item.Step! }.ToEquatable()).Select(static step => $"{step.Id} takes {step.Arguments[0].Key} when {string.Join("&", step.Conditions.Select(static condition => condition.Name))} fails to {step.OnFailure}"))))))
        + $"\nmonitor during {string.Join(",", book.Monitors[0].During)} to {book.Monitors[0].OnBreach}";
}
