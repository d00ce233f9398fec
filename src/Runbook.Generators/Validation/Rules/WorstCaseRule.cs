using Runbook.Generators.Diagnostics;
using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Validation.Rules;

/// <summary>
/// When everything that may run runs as long as it may, the longest chain of a phase should still fit its box, unless the runbook says what happens then.
/// What does not even fit as expected, or by a single timeout, is another rule's.
/// </summary>
internal sealed class WorstCaseRule : IRule
{
    private const int MostSteps = 5;

    public IEnumerable<Finding> Check(RunbookGraph graph)
    {
        for (var phase = 0; phase < graph.Model.Phases.Count; phase++)
        {
            var declared = graph.Model.Phases[phase];
            if (declared is not { TimeBox.Ticks: { } box, OverrunTo: null } || graph.StepsOf(phase).Any(node => node.Step.Timeout?.Ticks > box))
            {
                continue;
            }

            if (CriticalPath.Of(graph, phase, WorstCase) is not { } worst || worst.Total <= box || CriticalPath.Of(graph, phase, CriticalPath.Expected)!.Total > box || NamesWrong(graph.Model, declared))
            {
                continue;
            }

            yield return Finding.At(
                RuleIds.WorstCase,
                declared.Subject,
                FaultPart.TimeBox,
                declared.Title,
                TimeText.Of(worst.Total),
                TimeText.Of(box),
                Table(worst.Steps),
                declared.IsContingency ? "widen TimeBox" : "say with OverrunTo what happens then");
        }
    }

    private static long WorstCase(StepModel step) => (step.Timeout?.Ticks ?? 0) * (step.Retry?.Attempts ?? 1) + Waits(step.Retry);

    // Between attempts; each wait is twice the one before, up to the longest.
    private static long Waits(RetryModel? retry)
    {
        var sum = 0L;
        if (retry is { Backoff.Ticks: { } wait, MaxBackoff.Ticks: { } most })
        {
            for (var attempt = 2; attempt <= retry.Attempts; attempt++)
            {
                sum += Math.Min(wait, most);
                wait = Math.Min(wait * 2, most);
            }
        }

        return sum;
    }

    private static string Table(IReadOnlyList<StepNode> path)
    {
        var sides = new[] { Side("machine", path.Where(static node => !node.Step.IsForPerson)), Side("people", path.Where(static node => node.Step.IsForPerson)) };
        return string.Join(", ", sides.Where(static side => side.Length > 0));
    }

    private static string Side(string who, IEnumerable<StepNode> steps)
    {
        var longest = steps.Where(static node => WorstCase(node.Step) > 0).OrderByDescending(static node => WorstCase(node.Step)).ToArray();
        if (longest.Length == 0)
        {
            return string.Empty;
        }

        var rows = longest.Take(MostSteps).Select(static node => Row(node.Step)).ToList();
        if (longest.Length > MostSteps)
        {
            rows.Add($"{longest.Length - MostSteps} more {TimeText.Of(longest.Skip(MostSteps).Sum(static node => WorstCase(node.Step)))}");
        }

        return $"{who} {TimeText.Of(longest.Sum(static node => WorstCase(node.Step)))} ({string.Join(" · ", rows)})";
    }

    private static string Row(StepModel step)
    {
        var retried = step.Retry is { } retry ? $" ({retry.Attempts} attempts, {TimeText.Of(Waits(retry))} backoff)" : string.Empty;
        return $"'{step.Title}' {TimeText.Of(WorstCase(step))}{retried}";
    }

    // An OverrunTo that names nothing is a finding already, and says what is meant.
    private static bool NamesWrong(RunbookModel model, PhaseModel phase) => model.Faults.Any(fault => fault.Part == FaultPart.OverrunTo && fault.Subject == phase.Subject);
}
