namespace Runbook.Generators.Model;

/// <summary>What a step produces. <see cref="Key"/> is null for <c>Nothing</c>, which nobody can consume.</summary>
internal sealed record OutputModel(string Type, string? Key, string ShortName);
