using Runbook.Generators.Diagnostics;
using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Validation.Rules;

/// <summary>Before a copy of the data takes writes, it is proven on every way that the old one takes none.</summary>
internal sealed class TwoWritableRule : IRule
{
    public IEnumerable<Finding> Check(RunbookGraph graph) => graph.Model.HasUnreadableSteps ? []
        : graph.Nodes.Where(static node => node.Step.Marks.OpensWrites is not null).Select(node => Check(graph, node)).OfType<Finding>();

    private static Finding? Check(RunbookGraph graph, StepNode opens)
    {
        var fences = Fences.For(graph, opens);
        if (fences.Any(fence => Fences.Stands(graph, fence, opens)))
        {
            return null;
        }

        var of = opens.Step.Marks.OpensWrites!.Length == 0 ? string.Empty : $"(Of = \"{opens.Step.Marks.OpensWrites}\")";
        if (fences.Count == 0)
        {
            return At(opens, $"no step marked [ProvesFence{of}] proves that the old one takes no more", "Put one upstream, and let this step take what it returns");
        }

        var (fence, absence) = fences.Select(fence => (fence, Absence.Find(graph, fence.Index, opens.Index))).OrderByDescending(static found => found.Item2?.Kind ?? (AbsenceKind)int.MaxValue).First();
        return absence?.Kind switch
        {
            null => At(opens, $"a contingency may have undone phase '{graph.PhaseOf(fence).Title}', in which {fence.Label} proves that the old one takes no more", "Prove it again in between"),
            AbsenceKind.Later => At(opens, $"only later does {fence.Label} prove that the old one takes no more", $"Move '{fence.Step.Name}' above '{opens.Step.Name}'"),
            AbsenceKind.Uncertain => At(opens, $"{fence.Label}, which proves that the old one takes no more, has not run on every way that leads here ({absence.Detail})", "Prove it before the ways part"),
            AbsenceKind.Conditional => At(opens, $"{fence.Label}, which proves that the old one takes no more, is skipped when '{absence.Detail}' is false", "Let it run without When, or let this step hang on the same condition"),
            _ => At(opens, $"it does not wait for {fence.Label} to prove that the old one takes no more", "Let it take what that step returns, or put the tracks one after the other"),
        };
    }

    private static Finding At(StepNode opens, string why, string move) => Finding.At(RuleIds.TwoWritable, opens.Step.Subject, opens.Label, why, move);
}
