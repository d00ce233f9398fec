using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Emit;

/// <summary>Writes monitors and notices of the definition.</summary>
internal static class BesideDefinitionEmitter
{
    public static void Write(CodeWriter writer, MonitorModel monitor, RunbookGraph graph)
    {
        writer.Write("new()").Write("{").Indent();
        writer.Write($"Id = {Literals.Text(monitor.Name)},").Write($"Title = {Literals.Text(monitor.Title)},");
        writer.Duration("Every", monitor.Every).Duration("Sustained", monitor.Sustained);
        WriteDuring(writer, monitor.During, graph);
        writer.Write($"Action = global::Runbook.Breach.{monitor.Action},");
        writer.If(monitor.OnBreach is not null, () => $"Contingency = {Literals.Number(graph.Model.IndexOf(monitor.OnBreach))},");
        writer.If(monitor.Owner is not null, () => $"Owner = {Literals.Text(monitor.Owner!.Name)},");
        WriteInputs(writer, monitor.Arguments, graph);
        writer.If(monitor.Added is not null, static () => "IsAdded = true,");
        writer.Translations(monitor.Translations);
        writer.Write($"Read = {monitor.BookType}.Bindings.{BesideEmitter.Monitors}.{Identifiers.Escape(monitor.Name)},");
        writer.Outdent().Write("},");
    }

    public static void Write(CodeWriter writer, NoticeModel notice, RunbookGraph graph)
    {
        writer.Write("new()").Write("{").Indent();
        writer.Write($"Id = {Literals.Text(notice.Name)},").Write($"Title = {Literals.Text(notice.Title)},");
        writer.Write($"On = {string.Join(" | ", notice.OnText.Split([" | "], StringSplitOptions.None).Select(static name => "global::Runbook.RunEvent." + name))},");
        WriteDuring(writer, notice.During, graph);
        writer.Write($"Audience = {Literals.Text(notice.Audience)},").Write($"AudienceTitle = {Literals.Text(notice.AudienceTitle)},");
        var inputs = notice.Arguments.Concat(notice.Condition?.Arguments ?? default);
        WriteInputs(writer, inputs.ToEquatable(), graph);
        writer.If(notice.Added is not null, static () => "IsAdded = true,");
        writer.Translations(notice.Translations);
        writer.If(notice.Condition is not null, () =>
            $"Conditions = {Literals.Texts([notice.Condition!.Name])},\nWhen = {notice.BookType}.Bindings.{BesideEmitter.Conditions}.{Identifiers.Escape(notice.Name)},");
        writer.Write($"Write = {notice.BookType}.Bindings.{BesideEmitter.Notices}.{Identifiers.Escape(notice.Name)},");
        writer.Outdent().Write("},");
    }

    private static void WriteDuring(CodeWriter writer, EquatableArray<string> during, RunbookGraph graph) =>
        writer.If(during.Count > 0, () => $"During = {Literals.Indices(during.Select(graph.Model.IndexOf))},");

    private static void WriteInputs(CodeWriter writer, EquatableArray<ArgumentModel> arguments, RunbookGraph graph)
    {
        var inputs = arguments.Where(static argument => argument.IsInput).Select(graph.ProducerOf).ToArray();
        writer.If(inputs.Length > 0, () => $"Inputs = {Literals.Indices(inputs)},");
    }
}
