using System.Text;
using Microsoft.Build.Framework;

namespace Runbook.Generators.Tasks;

/// <summary>Writes the documents of every runbook in an assembly. A file that has the text already is not touched.</summary>
public sealed class WriteRunbookDocuments : RunbookDocumentsTask
{
    private readonly List<string> documents = [];

    /// <summary>The files, whether they had to be written or not.</summary>
    [Output]
    public string[] Documents => [.. documents];

    private protected override void Process(RunbookDocument document, string path)
    {
        documents.Add(path);
        if (document.IsIn(path))
        {
            return;
        }

        Directory.CreateDirectory(Folder);
        File.WriteAllText(path, document.Text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        Log.LogMessage(MessageImportance.High, "Runbook '{0}' -> {1}", document.Runbook, path);
    }
}
