namespace Runbook;

/// <summary>Behind this step there is no way back: nothing before it is undone once it has run. A go/no-go (<see cref="GoNoGoAttribute"/>) must stand upstream of it.</summary>
/// <remarks>On the type of a library step, or on a step.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Property, Inherited = false)]
public sealed class PointOfNoReturnAttribute : Attribute;
