using System.Text;

namespace Runbook.Generators.Tests.Compiling;

/// <summary>A checklist beside the sources.</summary>
internal sealed record Checklist(string Path, string Text)
{
    /// <summary>The runbook that the project names for it, if any.</summary>
    public string? Runbook { get; init; }

    /// <summary>False: an additional file that the project does not name as a checklist.</summary>
    public bool IsNamed { get; init; } = true;

    public bool IsReadable { get; init; } = true;

    public Encoding Encoding { get; init; } = Encoding.UTF8;
}
