namespace Runbook.Generators.Tasks;

/// <summary>A document that the compiler has written into an assembly: the checklist or the diagram of a runbook.</summary>
internal sealed record RunbookDocument(string Runbook, string FileName, string Text)
{
    /// <summary>True when a file has this text; whether Git has changed its line ends does not count.</summary>
    public bool IsIn(string path) => File.Exists(path) && FirstDifference(path) is null;

    /// <summary>The first line, from 1, in which a file differs; null when it does not.</summary>
    public int? FirstDifference(string path)
    {
        // ReadAllText takes a byte order mark off.
        var there = Lines(File.ReadAllText(path));
        var here = Lines(Text);
        var line = 0;
        while (line < here.Length && line < there.Length && here[line] == there[line])
        {
            line++;
        }

        return line == here.Length && line == there.Length ? null : line + 1;
    }

    private static string[] Lines(string text) => text.Replace("\r\n", "\n").Split('\n');
}
