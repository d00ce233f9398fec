namespace Runbook;

/// <summary>The step changes something that nothing brings back. An approval must stand upstream of it, and it asks for a fresh backup: <c>[Fresh&lt;BackupVerified&gt;("1h")]</c>.</summary>
/// <remarks>On the type of a library step, or on a step's method.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, Inherited = false)]
public sealed class DestructiveAttribute : Attribute;
