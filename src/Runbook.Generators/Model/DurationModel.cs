namespace Runbook.Generators.Model;

/// <summary>A duration as written. <see cref="Ticks"/> is null when it is not one.</summary>
internal sealed record DurationModel(string Text, long? Ticks);
