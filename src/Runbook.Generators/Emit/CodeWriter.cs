using System.Text;

namespace Runbook.Generators.Emit;

/// <summary>Indents. Line ends are LF on every machine, so that the output is the same everywhere.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder text = new();
    private int depth;

    /// <summary>Writes one line or several, each indented.</summary>
    public CodeWriter Write(string lines)
    {
        foreach (var line in lines.Replace("\r\n", "\n").Split('\n'))
        {
            text.Append(' ', line.Length == 0 ? 0 : depth * 4).Append(line).Append('\n');
        }

        return this;
    }

    public CodeWriter Open(string head)
    {
        Write(head);
        Write("{");
        depth++;
        return this;
    }

    public CodeWriter Close(string tail = "")
    {
        depth--;
        return Write("}" + tail);
    }

    public override string ToString() => text.ToString();
}
