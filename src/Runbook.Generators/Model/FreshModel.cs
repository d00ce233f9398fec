namespace Runbook.Generators.Model;

/// <summary>An output that must be fresh when a step starts.</summary>
internal sealed record FreshModel(string Type, string Key, string ShortName, DurationModel Within, bool FromType);
