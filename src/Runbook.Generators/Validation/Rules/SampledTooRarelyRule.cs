using Runbook.Generators.Diagnostics;
using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Validation.Rules;

/// <summary>One finding a monitor: what asks for the most frequent samples.</summary>
internal sealed class SampledTooRarelyRule : IRule
{
    public IEnumerable<Finding> Check(RunbookGraph graph)
    {
        foreach (var monitor in graph.Model.Monitors)
        {
            if (monitor.Every?.Ticks is not { } every)
            {
                continue;
            }

            var (least, why) = (every, string.Empty);
            Ask(monitor.Sustained, "longer than readings must be bad for a breach (Sustained = \"{0}\")");
            foreach (var phase in graph.Model.Phases.Where(monitor.Watches))
            {
                Ask(phase.TimeBox, $"longer than the time box of phase '{phase.Title}' ({{0}})");
                Ask(phase.AtLeast, $"longer than phase '{phase.Title}' soaks ({{0}})");
            }

            if (why.Length > 0)
            {
                yield return Finding.At(RuleIds.SampledTooRarely, monitor.Subject, FaultPart.Every, monitor.Label, monitor.Every.Text, why);
            }

            void Ask(DurationModel? duration, string reason)
            {
                if (duration?.Ticks < least)
                {
                    (least, why) = (duration!.Ticks!.Value, reason.Replace("{0}", duration.Text));
                }
            }
        }
    }
}
