using Microsoft.Build.Framework;

namespace Runbook.Generators.Tasks;

/// <summary>What writing and checking documents share.</summary>
public abstract class RunbookDocumentsTask : Microsoft.Build.Utilities.Task
{
    /// <summary>The compiled assembly.</summary>
    [Required]
    public string Assembly { get; set; } = string.Empty;

    /// <summary>Where the documents are; a full path.</summary>
    [Required]
    public string Folder { get; set; } = string.Empty;

    /// <inheritdoc/>
    public sealed override bool Execute()
    {
        try
        {
            foreach (var document in CompiledDocuments.Read(Assembly))
            {
                Process(document, Path.Combine(Folder, document.FileName));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            Log.LogErrorFromException(e);
        }

        return !Log.HasLoggedErrors;
    }

    private protected abstract void Process(RunbookDocument document, string path);
}
