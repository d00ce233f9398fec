namespace Runbook.Generators.Model;

/// <summary>Where the value of a parameter comes from.</summary>
internal enum ArgumentKind
{
    Input,
    MaybeInput,
    CancellationToken,
    StepContext,

    /// <summary>Of a monitor: the clock.</summary>
    Time,

    /// <summary>Of a notice: what happened.</summary>
    Occasion,
}
