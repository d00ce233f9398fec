using Microsoft.Build.Framework;

namespace Runbook.Generators.Tasks;

/// <summary>Fails where a document is not what its runbook compiles to. Writes nothing.</summary>
public sealed class CheckRunbookDocuments : RunbookDocumentsTask
{
    private const string Code = "RB0090";

    /// <summary>The command that refreshes the documents.</summary>
    [Required]
    public string Refresh { get; set; } = string.Empty;

    private protected override void Process(RunbookDocument document, string path)
    {
        if (!File.Exists(path))
        {
            Report(document, path, 0, "is missing");
        }
        else if (document.FirstDifference(path) is { } line)
        {
            Report(document, path, line, $"is not what the runbook compiles to, from line {line} on");
        }
    }

    private void Report(RunbookDocument document, string path, int line, string what) => Log.LogError(
        subcategory: null,
        Code,
        helpKeyword: null,
        path,
        line,
        columnNumber: 0,
        endLineNumber: 0,
        endColumnNumber: 0,
        "'{0}' of runbook '{1}' {2}. Run '{3}', and commit the file (docs/rules/{4}.md).",
        document.FileName,
        document.Runbook,
        what,
        Refresh,
        Code);
}
