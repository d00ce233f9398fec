using Runbook.Generators.Graph;

namespace Runbook.Generators.Validation;

/// <summary>What keeps the old copy of the data from taking writes when a step opens another.</summary>
internal static class Fences
{
    /// <summary>The steps that prove the fence of the data that <paramref name="opens"/> makes writable.</summary>
    public static IReadOnlyList<StepNode> For(RunbookGraph graph, StepNode opens) =>
        graph.Nodes.Where(node => node.Index != opens.Index && node.Step.Marks.ProvesFence == opens.Step.Marks.OpensWrites).ToArray();

    /// <summary>It has been proven on every way, and no contingency has undone it since.</summary>
    public static bool Stands(RunbookGraph graph, StepNode fence, StepNode opens) => graph.Dominates(fence.Index, opens.Index) && !graph.MayBeUndone(fence.Index, opens.Index);
}
