using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Emit;

/// <summary>Which phase follows which, by index, and which contingency is entered from where.</summary>
internal sealed class PhaseMoves
{
    private readonly RunbookModel model;
    private readonly SortedSet<int>[] moves;

    private PhaseMoves(RunbookModel model, SortedSet<int>[] moves)
    {
        this.model = model;
        this.moves = moves;
        Targets = [.. moves.SelectMany(static targets => targets).Distinct().OrderBy(static target => target)];
    }

    /// <summary>What is entered out of line: contingencies, and what they return to.</summary>
    public IReadOnlyList<int> Targets { get; }

    public static PhaseMoves Of(RunbookModel model)
    {
        var moves = model.Phases.Select(static _ => new SortedSet<int>()).ToArray();
        var entries = Contingencies.Entries(model);
        for (var contingency = 0; contingency < moves.Length; contingency++)
        {
            foreach (var entry in entries[contingency].Where(entry => entry.Phase != contingency))
            {
                moves[entry.Phase].Add(contingency);
                if (model.Phases[contingency].Then == "Resume")
                {
                    moves[contingency].Add(entry.Phase);
                }
            }
        }

        return new PhaseMoves(model, moves);
    }

    /// <summary>The name of the state that follows a phase in line; of the first for -1.</summary>
    public string After(int phase) => phase + 1 < model.Phases.Count && !model.Phases[phase + 1].IsContingency ? model.Phases[phase + 1].Name : "Completed";

    /// <summary>What a phase or contingency can be left for out of line.</summary>
    public IEnumerable<int> From(int phase) => moves[phase];

    /// <summary>The names of the states that lead into one.</summary>
    public IEnumerable<string> Into(int phase)
    {
        var from = Enumerable.Range(0, moves.Length).Where(index => moves[index].Contains(phase)).Select(index => model.Phases[index].Name);
        return model.Phases[phase].IsContingency ? from : from.Prepend(phase == 0 ? "NotStarted" : model.Phases[phase - 1].Name);
    }
}
