using Runbook.Generators.Model;

namespace Runbook.Generators.Validation;

/// <summary>How messages say that a step changes something.</summary>
internal static class EffectText
{
    /// <summary>Null when it does not.</summary>
    public static string? Of(StepModel step) => step switch
    {
        { MayChange: false } => null,
        { IsDestructive: true } => "is destructive",
        { Effects: StepEffects.None } => "declares no effect, so it is taken to change something,",
        _ => "changes something",
    };
}
