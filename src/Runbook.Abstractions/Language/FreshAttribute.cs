namespace Runbook;

/// <summary>The step starts only while <typeparamref name="T"/> is fresh: the step that produced it ended at most that long ago. It need not take <typeparamref name="T"/> to ask for it.</summary>
/// <typeparam name="T">An output of a step that stands on every way to this one.</typeparam>
/// <param name="within">The age that is still fresh, as a duration.</param>
/// <remarks>On the type of a library step, or on a step.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Property, Inherited = false, AllowMultiple = true)]
public sealed class FreshAttribute<T>(string within) : Attribute
{
    /// <summary>The age that is still fresh.</summary>
    public string Within { get; } = within;
}
