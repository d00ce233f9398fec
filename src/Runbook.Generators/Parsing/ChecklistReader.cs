using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Runbook.Generators.Checklists;

namespace Runbook.Generators.Parsing;

/// <summary>The checklists among the additional files: those that the project names as <c>Runbook_Checklist</c>.</summary>
internal static class ChecklistReader
{
    private const string Metadata = "build_metadata.AdditionalFiles.";

    // As in build/Runbook.Generators.targets.
    private const string IsChecklistKey = Metadata + "RunbookChecklist";
    private const string RunbookKey = Metadata + "Runbook";

    public static ImmutableArray<AdditionalText> Find(AnalyzerOptions options) =>
        options.AdditionalFiles.Where(file => Option(options, file, IsChecklistKey) == "true").ToImmutableArray();

    public static ChecklistFile Read(AdditionalText file, AnalyzerOptions options)
    {
        var text = file.GetText();
        return ChecklistFile.Read(file.Path, Option(options, file, RunbookKey), text?.ToString(), text?.Encoding is null or UTF8Encoding or UnicodeEncoding or UTF32Encoding);
    }

    private static string? Option(AnalyzerOptions options, AdditionalText file, string key) =>
        options.AnalyzerConfigOptionsProvider.GetOptions(file).TryGetValue(key, out var value) && value.Trim() is { Length: > 0 } given ? given : null;
}
