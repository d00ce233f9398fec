namespace Runbook;

/// <summary>The step changes something; where that can be undone, it says so (<see cref="IUndo{TOut}"/>). An approval must stand upstream of it. A step without any effect attribute is taken to be of this kind.</summary>
/// <remarks>On the type of a library step, or on a step's method.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, Inherited = false)]
public sealed class ChangesAttribute : Attribute;
