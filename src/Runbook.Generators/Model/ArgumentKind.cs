namespace Runbook.Generators.Model;

internal enum ArgumentKind
{
    Input,
    MaybeInput,
    CancellationToken,
    StepContext,
}
