namespace Runbook.Generators.Model;

/// <summary>An output that must be fresh when a step starts. <see cref="Place"/> says which of the step's it is; none of them when its type asks for it.</summary>
internal sealed record FreshModel(string Type, string Key, string ShortName, DurationModel Within, bool FromType, int Place);
