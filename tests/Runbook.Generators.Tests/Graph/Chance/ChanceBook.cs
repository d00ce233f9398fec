using CsCheck;
using Runbook.Generators.Model;

namespace Runbook.Generators.Tests.Graph.Chance;

/// <summary>Small runbooks by chance: phases, tracks side by side, data between them, conditions, and contingencies that lead to none before them.</summary>
internal static class ChanceBook
{
    public static readonly string[] Conditions = ["X", "Y"];

    private static readonly Gen<ChanceStep> Step = Gen.Select(
        Gen.Int[0, 4], Gen.Int[0, 6], Gen.Int[0, 5], Gen.Int[0, 5],
        static (lane, takes, conditions, fails) => new ChanceStep(lane, takes, conditions, fails));

    private static readonly Gen<ChancePhase> Phase = Gen.Select(
        Step.Array[1, 4], Gen.Int[0, 5], Gen.Bool,
        static (steps, overruns, returns) => new ChancePhase(steps, overruns, returns));

    private static readonly Gen<MonitorModel> Monitor = Gen.Select(
        Gen.Int[0, 4], Gen.Int[0, 7],
        static (during, breaches) => new MonitorModel("Watch", "Watch", "Watch", MonitorForm.Value, string.Empty, default)
        {
            During = during == 0 ? default : new[] { $"P{during - 1}", during - 2 < breaches ? $"C{during - 2}" : "none" }.ToEquatable(),
            OnBreach = $"C{breaches}",
        });

    public static readonly Gen<RunbookModel> Any = Gen.Select(Phase.Array[1, 2], Phase.Array[0, 3], Monitor, static (phases, contingencies, monitor) =>
        new RunbookModel("Shop", default, "class", "Rollback", "global::Shop.Rollback", "rollback", "Rollback")
        {
            Phases = phases.Select(static (phase, index) => Create(phase, $"P{index}", -1)).Concat(contingencies.Select(static (phase, index) => Create(phase, $"C{index}", index))).ToEquatable(),
            Monitors = new[] { monitor }.ToEquatable(),
        });

    private static PhaseModel Create(ChancePhase phase, string name, int contingency) => new(name, Class(name), name, null, "Escalate", Items(phase, name, contingency))
    {
        IsContingency = contingency >= 0,
        Then = phase.Returns ? "Resume" : "End",
        OverrunTo = contingency < 0 ? $"C{phase.Overruns}" : null,
    };

    private static EquatableArray<PhaseItem> Items(ChancePhase phase, string name, int contingency)
    {
        var items = new List<PhaseItem>();
        var lane = -1;
        for (var i = 0; i < phase.Steps.Length; i++)
        {
            var step = Create(phase.Steps[i], name, i, contingency);
            if (phase.Steps[i].Lane > 2)
            {
                items.Add(new PhaseItem(step, null));
            }
            else if (phase.Steps[i].Lane == lane)
            {
                items[^1] = new PhaseItem(null, items[^1].Track! with { Steps = items[^1].Track!.Steps.Append(step).ToEquatable() });
            }
            else
            {
                items.Add(new PhaseItem(null, new TrackModel($"{name}.{i}", Class($"T{i}"), "Track", phase.Steps[i].Lane > 0, new[] { step }.ToEquatable())));
            }

            lane = phase.Steps[i].Lane > 2 ? -1 : phase.Steps[i].Lane;
        }

        return items.ToEquatable();
    }

    // A contingency leads only to later ones: no run goes round for ever.
    private static StepModel Create(ChanceStep step, string phase, int index, int contingency) =>
        new($"{phase}S{index}", $"{phase}S{index}", $"S{index}", $"S{index}", StepForm.Method, StepEffects.ReadOnly, Takes(step, phase), new OutputModel("T", $"{phase}S{index}", "T"), ResultShape.Value, "public")
        {
            Conditions = Conditions.Where((_, bit) => step.Conditions < 4 && (step.Conditions & (1 << bit)) != 0).Select(static name => new ConditionModel(name, "Rollback", ConditionPlace.Book, false, false, default)).ToEquatable(),
            OnFailure = step.Fails > contingency ? $"C{step.Fails}" : null,
        };

    private static EquatableArray<ArgumentModel> Takes(ChanceStep step, string phase) =>
        new[] { new ArgumentModel(ArgumentKind.Input, "T", $"{phase}S{step.Takes}", "T") }.ToEquatable();

    private static ClassModel Class(string name) => new("class", name, name, "global::Shop.Rollback");
}
