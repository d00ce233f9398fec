using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Emit;

/// <summary>Writes the definition that the engine runs. What has the value that it has anyway is left out, so that the rest can be read.</summary>
internal static class DefinitionEmitter
{
    public static SourceFile Emit(RunbookGraph graph) => FileScope.Write(graph.Model, "Definition", "The runbook as compiled: what the engine runs.", writer =>
    {
        var model = graph.Model;
        writer.Write("/// <summary>This runbook, as compiled.</summary>");
        writer.Open($"public static global::Runbook.RunbookDefinition Definition {{ get; }} = new()");
        writer.Write($"""
            Id = {Literals.Text(model.Id)},
            Title = {Literals.Text(model.Title)},
            Hash = {Literals.Text(CanonicalText.Hash(graph))},
            BookType = typeof({model.FullName}),
            CreatePhaseMachine = static () => new PhaseMachine(),
            """);
        writer.List("Exclusive", model.Exclusive, static (list, resource) => list.Write($"{Literals.Text(resource)},"), omitEmpty: true);
        writer.Translations(model.Translations);
        writer.List("Parameters", model.Parameters, WriteParameter);
        writer.List("Phases", Enumerable.Range(0, model.Phases.Count), (list, phase) => WritePhase(list, graph, phase));
        writer.List("Steps", graph.Nodes, (list, node) => StepDefinitionEmitter.Write(list, node, graph));
        writer.List("Monitors", model.Monitors.Where(static monitor => monitor.IsValid), (list, monitor) => BesideDefinitionEmitter.Write(list, monitor, graph), omitEmpty: true);
        writer.List("Notices", model.Notices.Where(static notice => notice.IsValid), (list, notice) => BesideDefinitionEmitter.Write(list, notice, graph), omitEmpty: true);
        writer.List("Roles", Roles(model), WriteRole, omitEmpty: true);
        writer.List("Waivers", model.Waivers.Where(static waiver => waiver.Justification is not null), WriteWaiver, omitEmpty: true);
        writer.Write("Checklist = Documents.Checklist,\nDiagram = Documents.Diagram,");
        writer.Close(";");
    });

    /// <summary>Every role that somebody must hold, each once.</summary>
    public static IEnumerable<RoleModel> Roles(RunbookModel model) => model.Phases
        .SelectMany(static phase => phase.Steps)
        .SelectMany(static step => step.Polled.Concat(step.Role is { } role ? [role] : []))
        .Concat(model.Monitors.Where(static monitor => monitor.Owner is not null).Select(static monitor => monitor.Owner!))
        .GroupBy(static role => role.Name, StringComparer.Ordinal)
        .Select(static same => same.First())
        .OrderBy(static role => role.Name, StringComparer.Ordinal);

    private static void WriteParameter(CodeWriter writer, ParameterModel parameter)
    {
        var bounds = Optional("Default", parameter.Default) + Optional("Pattern", parameter.Pattern) + Optional("Minimum", parameter.Minimum) + Optional("Maximum", parameter.Maximum);
        writer.Write($"new() {{ Name = {Literals.Text(parameter.Name)}, Title = {Literals.Text(parameter.Title)}, Type = typeof({parameter.Type}), Required = {Literals.Bool(parameter.Required)}{bounds} }},");
    }

    private static void WriteRole(CodeWriter writer, RoleModel role) =>
        writer.Write($"new() {{ Name = {Literals.Text(role.Name)}, Title = {Literals.Text(role.Title ?? role.Name)}, Holders = {Literals.Number(role.Holders)} }},");

    private static void WriteWaiver(CodeWriter writer, WaiverModel waiver) =>
        writer.Write($"new() {{ Rule = {Literals.Text(waiver.Rule)}, Subject = {Literals.Text(waiver.Subject)}, Justification = {Literals.Text(waiver.Justification)} }},");

    private static void WritePhase(CodeWriter writer, RunbookGraph graph, int index)
    {
        var phase = graph.Model.Phases[index];
        writer.Write("new()").Write("{").Indent();
        writer.Write($"Id = {Literals.Text(phase.Name)},").Write($"Title = {Literals.Text(phase.Title)},");
        writer.If(phase.IsContingency, () => $"Kind = global::Runbook.PhaseKind.Contingency,\nThen = global::Runbook.Afterwards.{phase.Then},");
        writer.If(phase.Undo.Count > 0, () => $"Undo = {Literals.Indices(phase.Undo.Select(graph.Model.IndexOf))},");
        writer.Duration("TimeBox", phase.TimeBox);
        writer.If(phase.TimeBox?.Ticks is not null, () => $"OnOverrun = global::Runbook.Overrun.{phase.OnOverrun},");
        writer.If(phase.OverrunTo is not null, () => $"OverrunTo = {Literals.Number(graph.Model.IndexOf(phase.OverrunTo))},");
        writer.Duration("AtLeast", phase.AtLeast);
        writer.If(phase.Added is not null, static () => "IsAdded = true,");
        writer.Translations(phase.Translations);
        writer.Write($"FirstStep = {Literals.Number(graph.FirstOf(index))},").Write($"StepCount = {Literals.Number(graph.CountOf(index))},");
        writer.Outdent().Write("},");
    }

    private static string Optional(string name, string? value) => value is null ? string.Empty : $", {name} = {Literals.Text(value)}";
}
