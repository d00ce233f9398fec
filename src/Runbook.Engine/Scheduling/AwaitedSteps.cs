using Runbook.Engine.Runs;
using Runbook.Engine.Status;

namespace Runbook.Engine.Scheduling;

/// <summary>The steps that wait for people, by the names that people give them.</summary>
internal sealed class AwaitedSteps(RunLedger ledger)
{
    /// <summary>The gate that is meant.</summary>
    /// <returns>Null and the fault when none is, or its time is up.</returns>
    public (StepModel? Step, string Fault) FindGate(string name) => Find(name, "approval", static step => step.IsGate);

    /// <summary>The manual step that is meant.</summary>
    /// <returns>Null and the fault when none is, or its time is up.</returns>
    public (StepModel? Step, string Fault) FindManual(string name) => Find(name, "attestation", static step => step.Kind == StepKind.Manual);

    private (StepModel? Step, string Fault) Find(string name, string what, Func<StepDefinition, bool> isMeant)
    {
        var open = ledger.Model.Steps.Where(step => step.State == StepState.AwaitingPerson && isMeant(step.Definition)).ToArray();
        var found = open.Where(step => step.Definition.Id == name || step.Definition.Title == name || step.Definition.Id.EndsWith("." + name, StringComparison.Ordinal)).ToArray();
        var awaited = open.Length == 0
            ? $"No {what} is awaited now."
            : $"Awaited now: {string.Join(", ", open.Select(static step => step.Definition.Id))}.";
        if (found is not [var step])
        {
            return (null, $"'{name}' is not awaited. {awaited}");
        }

        // The timer's message may be under way, or, after a resume, not even be set.
        return step.StartedAt + step.Definition.Timeout <= ledger.Now
            ? (null, $"The time is up in which '{step.Definition.Title}' could be answered ({Duration.Format(step.Definition.Timeout!.Value)}). The executor is asked what now.")
            : (step, string.Empty);
    }
}
