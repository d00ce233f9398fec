using Runbook.Generators.Diagnostics;
using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Validation.Rules;

/// <summary>
/// What must be fresh is there on every way, and no condition skips it. A person may still skip the step that produces it: then the step that asks does not start, and says so.
/// </summary>
internal sealed class UncertainFreshRule : IRule
{
    public IEnumerable<Finding> Check(RunbookGraph graph) => graph.Nodes
        .SelectMany(node => node.Step.Fresh.Select(fresh => Check(graph, node, fresh)))
        .OfType<Finding>();

    private static Finding? Check(RunbookGraph graph, StepNode node, FreshModel fresh)
    {
        if (!graph.Producers.TryGetValue(fresh.Key, out var producers))
        {
            // A step that could not be read may produce it; and who takes it as well is told that nobody does.
            return graph.Model.HasUnreadableSteps || Takes(node, fresh, certain: false) ? null
                : At(node, fresh, "which no step of the runbook produces", $"Add a step upstream that returns {fresh.ShortName}");
        }

        var (producer, absence) = producers
            .Select(producer => (producer, Absence.Find(graph, producer, node.Index)))
            .OrderByDescending(static found => found.Item2?.Kind ?? (AbsenceKind)int.MaxValue)
            .First();
        return absence is null || Takes(node, fresh, certain: absence.Kind is not (AbsenceKind.Later or AbsenceKind.Self)) ? null : Describe(graph.Nodes[producer].Step, node, fresh, absence);
    }

    // Then the rule of that input says the same.
    private static bool Takes(StepNode node, FreshModel fresh, bool certain) =>
        node.Step.Inputs.Any(argument => argument.Key == fresh.Key && (!certain || argument.Kind == ArgumentKind.Input));

    private static Finding Describe(StepModel producer, StepNode node, FreshModel fresh, Absence absence) => absence.Kind switch
    {
        AbsenceKind.Self => At(node, fresh, "which only the step itself produces", "Ask for what a step before it has produced"),
        AbsenceKind.Later => At(node, fresh, $"which {producer.Label} produces only later", $"Move '{producer.Name}' above '{node.Step.Name}'"),
        AbsenceKind.Beside => At(node, fresh, $"which {producer.Label} produces in a track beside it", $"Put the tracks one after the other, or let the step take {fresh.ShortName}"),
        AbsenceKind.Uncertain => At(node, fresh, $"which {producer.Label} produces, but not on every way that leads here: {absence.Detail}", "Produce it before the ways part"),
        _ => At(node, fresh, $"which {producer.Label} produces only when '{absence.Detail}' is true", "Let that step run without When, or let this one hang on the same condition"),
    };

    private static Finding At(StepNode node, FreshModel fresh, string why, string move) => Finding.At(RuleIds.UncertainFresh, node.Step.Subject, node.Step.Label, fresh.ShortName, why, move);
}
