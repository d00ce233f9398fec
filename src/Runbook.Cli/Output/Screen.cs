using Spectre.Console;

namespace Runbook.Cli.Output;

/// <summary>Lines on a terminal or in a pipe. Nothing is broken that was not asked to be: a command must be copied in one piece.</summary>
internal sealed class Screen
{
    private const int Unbroken = 1_000_000;

    private readonly IAnsiConsole console;

    public Screen(ToolConsole tool)
    {
        Width = tool.Width;
        console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = tool.Colour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = tool.Colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(tool.Output),

            // Some pipelines are taken for terminals by their variables; a pipe has no colours here.
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = Unbroken;
    }

    public int Width { get; }

    /// <summary>One line, never broken.</summary>
    public void Line(params ReadOnlySpan<Piece> pieces)
    {
        var line = new Paragraph();
        foreach (var piece in pieces)
        {
            line.Append(CellText.Clean(piece.Text), StyleOf(piece.Tone));
        }

        console.Write(line);
        console.WriteLine();
    }

    /// <summary>Text broken to the width, every line indented.</summary>
    public void Wrapped(int indent, string text, Tone tone = Tone.Plain, string first = "")
    {
        var margin = new string(' ', indent);
        var lead = CellText.Width(first);
        var lines = CellText.Wrap(text, Math.Max(20, Width - indent - lead));
        for (var i = 0; i < lines.Count; i++)
        {
            Line(margin, new Piece(i == 0 ? first : new string(' ', lead), tone), new Piece(lines[i], tone));
        }
    }

    private static Style StyleOf(Tone tone) => tone switch
    {
        Tone.Quiet => new Style(decoration: Decoration.Dim),
        Tone.Strong => new Style(decoration: Decoration.Bold),
        Tone.Good => new Style(Color.Green),
        Tone.Attention => new Style(Color.Yellow, decoration: Decoration.Bold),
        Tone.Alarm => new Style(Color.Red, decoration: Decoration.Bold),
        _ => Style.Plain,
    };
}
