namespace Runbook.Generators.Model;

/// <summary>The names and values are those of the runtime's Effect: they are emitted.</summary>
[Flags]
internal enum StepEffects
{
    None = 0,
    ReadOnly = 1,
    Idempotent = 2,
    Changes = 4,
    Destructive = 8,
}
