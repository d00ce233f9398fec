namespace Runbook.Generators.Emit;

/// <summary>A file to add to the compilation.</summary>
internal sealed record SourceFile(string HintName, string Text);
