using Runbook.Generators.Documents;
using Runbook.Generators.Graph;

namespace Runbook.Generators.Emit;

/// <summary>Writes the checklist and the diagram as constants: the build reads them out of the assembly, without running it.</summary>
internal static class DocumentsEmitter
{
    public static SourceFile Emit(RunbookGraph graph) => FileScope.Write(graph.Model, "Documents", "The runbook as people read it.", writer =>
    {
        writer.Write("/// <summary>The runbook as people read it.</summary>");
        writer.Open("internal static class Documents");
        Write(writer, "Checklist", "What is done, by whom and when, in Markdown.", ChecklistDocument.Write(graph));
        writer.Write(string.Empty);
        Write(writer, "Diagram", "What follows what, in Mermaid.", DiagramDocument.Write(graph));
        writer.Close();
    });

    private static void Write(CodeWriter writer, string name, string about, string text)
    {
        // More quotes than stand in the text anywhere.
        var quotes = "\"\"\"";
        while (text.Contains(quotes))
        {
            quotes += "\"";
        }

        writer.Write($"/// <summary>{about}</summary>");
        writer.Write($"public const string {name} = {quotes}").Indent();
        writer.Write(text).Write(quotes + ";").Outdent();
    }
}
