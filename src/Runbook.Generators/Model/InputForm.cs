namespace Runbook.Generators.Model;

/// <summary>Whether one of a library step's further contracts (plan, probe) takes the step's input.</summary>
internal enum InputForm
{
    /// <summary>The contract is not implemented.</summary>
    Absent,

    WithoutInput,
    WithInput,
}
