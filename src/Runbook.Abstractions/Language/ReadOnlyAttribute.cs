namespace Runbook;

/// <summary>The step changes nothing outside. After a crash it simply runs again.</summary>
/// <remarks>On the type of a library step, or on a step's method.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, Inherited = false)]
public sealed class ReadOnlyAttribute : Attribute;
