using System.Text;
using Runbook.Generators.Model;

namespace Runbook.Generators.Emit;

/// <summary>Indents. Line ends are LF on every machine, so that the output is the same everywhere.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder text = new(16 * 1024);
    private int depth;

    /// <summary>Writes one line or several, each indented.</summary>
    public CodeWriter Write(string lines)
    {
        for (var start = 0; start <= lines.Length;)
        {
            var end = lines.IndexOf('\n', start);
            end = end < 0 ? lines.Length : end;
            var length = end > start && lines[end - 1] == '\r' ? end - start - 1 : end - start;
            text.Append(' ', length == 0 ? 0 : depth * 4).Append(lines, start, length).Append('\n');
            start = end + 1;
        }

        return this;
    }

    /// <summary>Writes it when it has something to say.</summary>
    public CodeWriter If(bool condition, Func<string> lines) => condition ? Write(lines()) : this;

    public CodeWriter Indent()
    {
        depth++;
        return this;
    }

    public CodeWriter Outdent()
    {
        depth--;
        return this;
    }

    public CodeWriter Open(string head) => Write(head).Write("{").Indent();

    public CodeWriter Close(string tail = "") => Outdent().Write("}" + tail);

    /// <summary>A property that holds a list, an item after another.</summary>
    public CodeWriter List<T>(string property, IEnumerable<T> items, Action<CodeWriter, T> write, bool omitEmpty = false)
    {
        var all = items as IReadOnlyList<T> ?? items.ToArray();
        if (all.Count == 0)
        {
            return omitEmpty ? this : Write($"{property} = [],");
        }

        Write($"{property} =").Write("[").Indent();
        foreach (var item in all)
        {
            write(this, item);
        }

        return Outdent().Write("],");
    }

    /// <summary>A property that holds a duration, where there is one.</summary>
    public CodeWriter Duration(string property, DurationModel? duration) => duration?.Ticks is null ? this : Write($"{property} = {Literals.Duration(duration)},");

    /// <summary>The titles in other languages, where there are any.</summary>
    public CodeWriter Translations(EquatableArray<TranslationModel> translations) => translations.Count == 0 ? this : Write(
        "Translations = new global::System.Collections.Generic.Dictionary<string, string> { "
        + string.Join(", ", translations.GroupBy(static translation => translation.Language, StringComparer.Ordinal).Select(static same => $"[{Literals.Text(same.Key)}] = {Literals.Text(same.First().Text)}"))
        + " },");

    public override string ToString() => text.ToString();
}
