namespace Runbook.Generators.Model;

/// <summary>A title in another language.</summary>
internal sealed record TranslationModel(string Language, string Text);
