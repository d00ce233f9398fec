namespace Runbook;

/// <summary>The step changes something that nothing brings back. An approval must stand upstream of it.</summary>
/// <remarks>On the type of a library step, or on a step's method.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, Inherited = false)]
public sealed class DestructiveAttribute : Attribute;
