namespace Runbook.Generators.Model;

/// <summary>The names are those of the runtime's StepKind: they are emitted.</summary>
internal enum StepForm
{
    Library,
    Method,
    Manual,
    Approval,
    GoNoGo,
}
