using Runbook.Generators.Model;

namespace Runbook.Generators.Graph;

/// <summary>The ways into each contingency.</summary>
internal static class Contingencies
{
    /// <summary>By index of the phase; empty for what is no contingency.</summary>
    public static IReadOnlyList<List<ContingencyEntry>> Entries(RunbookModel model)
    {
        var entries = model.Phases.Select(static _ => new List<ContingencyEntry>()).ToArray();
        void Add(string contingency, ContingencyEntry entry)
        {
            if (model.IndexOf(contingency) is >= 0 and var place && model.Phases[place].IsContingency)
            {
                entries[place].Add(entry);
            }
        }

        var index = 0;
        for (var phase = 0; phase < model.Phases.Count; phase++)
        {
            foreach (var step in model.Phases[phase].Steps)
            {
                if (step.OnFailure is not null)
                {
                    Add(step.OnFailure, new ContingencyEntry(EntryKind.Failure, phase, index, $"the failure of {step.Label}"));
                }

                index++;
            }

            if (model.Phases[phase].OverrunTo is { } overrunTo)
            {
                Add(overrunTo, new ContingencyEntry(EntryKind.Overrun, phase, -1, $"the overrun of phase '{model.Phases[phase].Title}'"));
            }
        }

        foreach (var monitor in model.Monitors.Where(static monitor => monitor.OnBreach is not null))
        {
            // A monitor without During watches contingencies as well; a breach there leads nowhere new, and neither does one in the contingency that it leads to.
            for (var phase = 0; phase < model.Phases.Count; phase++)
            {
                if (monitor.During.Count == 0 ? !model.Phases[phase].IsContingency : model.Phases[phase].Name != monitor.OnBreach && monitor.During.Contains(model.Phases[phase].Name))
                {
                    Add(monitor.OnBreach!, new ContingencyEntry(EntryKind.Breach, phase, -1, $"a breach of {monitor.Label} in '{model.Phases[phase].Title}'"));
                }
            }
        }

        return entries;
    }
}
