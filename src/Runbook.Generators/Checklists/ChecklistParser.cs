using System.Text;

namespace Runbook.Generators.Checklists;

/// <summary>
/// From the text of a checklist to its items. An item is a line with a box (<c>- [ ] title</c>), wherever it stands, or a bullet or number at the top of a list.
/// Bullets nested below an item are remarks on it; a bullet that boxes are nested below is a group; what is struck through as a whole is no longer an item.
/// </summary>
internal sealed class ChecklistParser
{
    private readonly string source;
    private readonly string text;
    private readonly List<Draft> drafts = [];
    private readonly Stack<Draft> open = new();
    private Draft? wrapping;
    private bool afterBlank = true;

    private ChecklistParser(string source)
    {
        this.source = source;
        text = MarkdownMask.Apply(source);
    }

    public static IReadOnlyList<ChecklistItem> Parse(string text)
    {
        var parser = new ChecklistParser(text);
        var number = 0;
        foreach (var (start, end) in TextLines.Of(parser.text))
        {
            var from = start == 0 && end > 0 && text[0] == '\uFEFF' ? 1 : start;
            parser.Read(MarkdownLine.Read(parser.text, from, end), number++, start, end);
        }

        return parser.Items();
    }

    private void Read(MarkdownLine line, int number, int start, int end)
    {
        switch (line.Kind)
        {
            case LineKind.Box or LineKind.Bullet:
                Begin(line, number, start);
                break;
            case LineKind.Text when wrapping is not null:
                wrapping.Title.Append(' ').Append(text, line.Start, line.End - line.Start);
                break;
            case LineKind.Heading or LineKind.Rule:
            case LineKind.Text when afterBlank && line.Indent == 0:
                open.Clear();
                wrapping = null;
                break;
            default:
                wrapping = null;
                break;
        }

        afterBlank = line.Kind == LineKind.Blank;
        if (wrapping is not null && BreaksHard(end))
        {
            wrapping = null;
        }
    }

    private void Begin(MarkdownLine line, int number, int start)
    {
        if (open.Count == 0 && line.Indent >= IndentOfCode)
        {
            // Indented that far outside of a list, it is code, or the rest of a paragraph.
            return;
        }

        while (open.Count > 0 && line.Indent < open.Peek().InnerIndent)
        {
            open.Pop();
        }

        if (line.Kind == LineKind.Box)
        {
            foreach (var parent in open)
            {
                parent.HasBoxes = true;
            }
        }

        var draft = new Draft(line, number, line.Start - start, isNested: open.Count > 0);
        draft.Title.Append(text, line.Start, line.End - line.Start);
        open.Push(draft);
        drafts.Add(draft);
        wrapping = draft.Title.Length > 0 ? draft : null;
    }

    private const int IndentOfCode = 4;

    // A line that ends in a backslash or two blanks ends the title: what follows is a remark.
    private bool BreaksHard(int end) => end > 1 && (source[end - 1] == '\\' || (source[end - 1] == ' ' && source[end - 2] == ' '));

    private List<ChecklistItem> Items()
    {
        var items = new List<ChecklistItem>();
        foreach (var draft in drafts.Where(static draft => draft.IsItem))
        {
            var raw = draft.Title.ToString().TrimEnd('\\');
            var title = InlineText.Reduce(raw);
            if (title.Length > 0)
            {
                items.Add(new ChecklistItem(items.Count + 1, title, draft.Line.Start, draft.Line.End - draft.Line.Start, draft.Number, draft.Column));
            }
        }

        return items;
    }

    private sealed class Draft(MarkdownLine line, int number, int column, bool isNested)
    {
        public MarkdownLine Line { get; } = line;

        public int InnerIndent => Line.InnerIndent;

        public int Number { get; } = number;

        public int Column { get; } = column;

        public StringBuilder Title { get; } = new();

        public bool HasBoxes { get; set; }

        public bool IsItem => Line.Kind == LineKind.Box || (!isNested && !HasBoxes);
    }
}
