using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Runbook.Generators.Tests.Compiling;

/// <summary>Hands checklists to the analyzer as the compiler does: as additional files, with what the build's targets say about each.</summary>
internal sealed class ChecklistOptions : AnalyzerConfigOptionsProvider
{
    public static AnalyzerOptions For(IEnumerable<Checklist> checklists) => new([.. checklists.Select(static checklist => new File(checklist))], new ChecklistOptions());

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options([]);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    // The compiler gives every additional file every metadata that is visible, if only an empty one.
    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options(new()
    {
        ["build_metadata.AdditionalFiles.RunbookChecklist"] = ((File)textFile).Checklist.IsNamed ? "true" : "",
        ["build_metadata.AdditionalFiles.Runbook"] = ((File)textFile).Checklist.Runbook ?? "",
    });

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }

    private sealed class File(Checklist checklist) : AdditionalText
    {
        public Checklist Checklist { get; } = checklist;

        public override string Path => Checklist.Path;

        public override SourceText? GetText(CancellationToken cancellationToken = default) =>
            Checklist.IsReadable ? SourceText.From(Checklist.Text, Checklist.Encoding) : null;
    }
}
