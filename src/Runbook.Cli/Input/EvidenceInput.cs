using Runbook.Engine.People;

namespace Runbook.Cli.Input;

/// <summary>Evidence as it is typed.</summary>
internal static class EvidenceInput
{
    /// <summary>Reads the files; with the rights of who attests, not of the run.</summary>
    /// <exception cref="InputException">A file cannot be read or is too large; all of them.</exception>
    public static IReadOnlyList<EvidenceItem> Read(IReadOnlyList<string> texts, IReadOnlyList<string> urls, IReadOnlyList<string> files)
    {
        var items = new List<EvidenceItem>();
        items.AddRange(texts.Select(static text => new EvidenceItem { Kind = "text", Content = text }));
        items.AddRange(urls.Select(static url => new EvidenceItem { Kind = "url", Content = url }));
        var faults = new List<string>();
        foreach (var file in files)
        {
            try
            {
                var length = new FileInfo(file).Length;
                if (length > EvidenceStore.MaxFileBytes)
                {
                    faults.Add($"--evidence-file '{file}' has {length} bytes; at most {EvidenceStore.MaxFileBytes} are taken. Store it elsewhere and give its URL with --evidence-url.");
                    continue;
                }

                items.Add(new EvidenceItem { Kind = "file", Content = Path.GetFileName(file), Bytes = File.ReadAllBytes(file) });
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                faults.Add($"--evidence-file '{file}' cannot be read: {fault.Message}");
            }
        }

        return faults.Count == 0 ? items : throw new InputException(faults);
    }
}
