using Runbook.Engine.Status;

namespace Runbook.Cli.Output;

/// <summary>How the state of a step is shown. Only marks whose width is the same in every terminal: many symbols are two cells wide under a Korean font.</summary>
internal readonly record struct StepLook(string Mark, string Word, Tone Tone)
{
    public static StepLook Of(StepState state) => state switch
    {
        StepState.Waiting => new(".", "waiting", Tone.Quiet),
        StepState.AwaitingPerson => new("?", "asks", Tone.Attention),
        StepState.Running => new(">", "running", Tone.Strong),
        StepState.Succeeded => new("✓", "succeeded", Tone.Good),
        StepState.Skipped => new("-", "skipped", Tone.Quiet),
        StepState.Failed => new("✗", "failed", Tone.Alarm),
        StepState.InDoubt => new("!", "in doubt", Tone.Alarm),
        StepState.Undone => new("<", "undone", Tone.Attention),
        _ => throw new InvalidOperationException($"There is no look for the step state '{state}'."),
    };
}
