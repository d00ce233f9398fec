namespace Runbook.Generators.Model;

/// <summary>What a finding tells the code fixes besides its place: a key of <see cref="Diagnostics.FindingProperties"/>, and its value.</summary>
internal sealed record FactModel(string Key, string Value);
