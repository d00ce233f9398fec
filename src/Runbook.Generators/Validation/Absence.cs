using Runbook.Generators.Graph;

namespace Runbook.Generators.Validation;

/// <summary>Why a step may not have run when another starts. <see cref="Detail"/> is the way that lacks it, or the name of the condition.</summary>
internal sealed record Absence(AbsenceKind Kind, string Detail)
{
    /// <summary>Null: <paramref name="needed"/> has ended on every way, and no condition skipped it.</summary>
    public static Absence? Find(RunbookGraph graph, int needed, int step)
    {
        if (graph.Ways.IsBefore(needed, step))
        {
            return graph.UnsharedCondition(needed, step, graph.Nodes[step].Step.Conditions.Count) is { } condition ? new Absence(AbsenceKind.Conditional, condition.Name) : null;
        }

        if (needed == step)
        {
            return new Absence(AbsenceKind.Self, string.Empty);
        }

        if (graph.Nodes[needed].Phase == graph.Nodes[step].Phase)
        {
            return new Absence(graph.Upstream[needed].Contains(step) ? AbsenceKind.Later : AbsenceKind.Beside, string.Empty);
        }

        return graph.Ways.MayBeBefore(needed, step) ? new Absence(AbsenceKind.Uncertain, Way(graph, needed, step)) : new Absence(AbsenceKind.Later, string.Empty);
    }

    /// <summary>Names a way to the start of <paramref name="step"/> that lacks <paramref name="needed"/>, as in "not when …".</summary>
    public static string Way(RunbookGraph graph, int needed, int step)
    {
        var here = graph.Model.Phases[graph.Nodes[step].Phase];
        return graph.Entries[graph.Nodes[step].Phase].Find(entry => !graph.Ways.IsBefore(needed, entry)) is { } lacking
            ? $"not when {here.Name} is entered by {lacking.Label}"
            : $"not when {graph.Model.Phases[graph.Nodes[needed].Phase].Name} was never entered";
    }
}
