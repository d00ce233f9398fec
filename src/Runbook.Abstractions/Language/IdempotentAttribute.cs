namespace Runbook;

/// <summary>Running the step again has the effect of running it once. After a crash in the middle it runs again on its own.</summary>
/// <remarks>On the type of a library step, or on a step's method.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, Inherited = false)]
public sealed class IdempotentAttribute : Attribute;
