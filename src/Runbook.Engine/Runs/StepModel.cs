using System.Text.Json;
using Runbook.Engine.Journal.Events;
using Runbook.Engine.Status;

namespace Runbook.Engine.Runs;

/// <summary>Where one step is: a fold of its events.</summary>
internal sealed class StepModel(StepDefinition definition)
{
    public StepDefinition Definition { get; } = definition;

    public StepState State { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Why it failed, is in doubt or was skipped, or who answered.</summary>
    public string? Detail { get; set; }

    public object? Output { get; set; }

    /// <summary>By full name of the captured type; the first capture stands.</summary>
    public Dictionary<string, JsonElement> Captures { get; } = new(StringComparer.Ordinal);

    public DoubtCause Cause { get; set; }

    /// <summary>In doubt, and neither repeatable nor settled by its probe.</summary>
    public bool NeedsPerson { get; set; }

    public PersonAsked? Asked { get; set; }

    /// <summary>What was voted since it was asked; all of them GO, for a NO ends the poll.</summary>
    public List<StepVoted> Votes { get; } = [];

    /// <summary>The ids of the steps that must run again: it failed, for their outputs were not fresh, and was never started. Empty: it did not fail for that.</summary>
    public IReadOnlyList<string> Stale { get; set; } = [];

    /// <summary>It runs again on behalf of this one, which waits for it; null: it runs in its own place. Its last output stands meanwhile.</summary>
    public StepModel? RefreshedFor { get; set; }

    public bool HasEnded => State is StepState.Succeeded or StepState.Skipped;

    /// <summary>It may be acting, or a probe looks whether it has.</summary>
    public bool IsBusy => State == StepState.Running || (State == StepState.InDoubt && !NeedsPerson);
}
