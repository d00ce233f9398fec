namespace Runbook;

/// <summary>The output of a step that returns <see cref="Task"/>: it happened, and that is all. Nothing can consume it.</summary>
public sealed record Nothing
{
    /// <summary>The one value.</summary>
    public static Nothing Value { get; } = new();
}
