using Runbook.Generators.Diagnostics;
using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Validation.Rules;

/// <summary>A contingency that only leads to itself is none that anything leads to.</summary>
internal sealed class UnreachableContingencyRule : IRule
{
    public IEnumerable<Finding> Check(RunbookGraph graph)
    {
        // What could not be read may be what leads there; its own finding comes first.
        if (graph.Model.HasUnreadableSteps || graph.Model.Faults.Any(static fault => fault is { Rule: RuleIds.BadReference, Part: FaultPart.OnFailure or FaultPart.OverrunTo or FaultPart.OnBreach }))
        {
            yield break;
        }

        for (var index = 0; index < graph.Model.Phases.Count; index++)
        {
            var contingency = graph.Model.Phases[index];
            // A phase without steps cannot fail into what it names; that it is empty is reported.
            if (contingency.IsContingency && graph.Entries[index].TrueForAll(entry => entry.Phase == index) && !graph.Model.Phases.Any(phase => phase.OnFailure == contingency.Name && !phase.Steps.Any()))
            {
                yield return Finding.At(RuleIds.UnreachableContingency, contingency.Subject, contingency.Label);
            }
        }
    }
}
