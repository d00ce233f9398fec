using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Emit;

/// <summary>Writes one step of the definition.</summary>
internal static class StepDefinitionEmitter
{
    public static void Write(CodeWriter writer, StepNode node, RunbookGraph graph)
    {
        var step = node.Step;
        var container = node.Track?.Class ?? graph.PhaseOf(node).Class;
        var inputs = graph.InputsOf(node.Index);
        writer.Write($"// {Literals.Number(node.Index)}: {Literals.OneLine(step.Title)}. {WaitsFor(node, graph)}");
        writer.Write("new()").Write("{").Indent();
        writer.Write($"Ref = Steps.{BodyEmitter.Path(step)},").Write($"Title = {Literals.Text(step.Title)},");
        writer.If(node.Track is not null, () => $"Track = {Literals.Text(node.Track!.Title)},");
        writer.Write($"Phase = {Literals.Number(node.Phase)},").Write($"Kind = global::Runbook.StepKind.{step.Form},");
        writer.If(step.Effects != StepEffects.None, () => $"Effect = {Effects(step.Effects)},");
        writer.Write($"DependsOn = {Literals.Indices(graph.DependsOn[node.Index])},").Write($"Inputs = {Literals.Indices(inputs.Select(static edge => edge.Producer))},");
        var required = inputs.Where(static edge => edge.IsRequired && edge.Producer >= 0).Select(static edge => edge.Producer).Distinct().OrderBy(static index => index).ToArray();
        writer.If(required.Length > 0, () => $"RequiredInputs = {Literals.Indices(required)},");
        writer.Write($"Output = typeof({step.Output.Type}),");
        writer.Duration("Timeout", step.Timeout).Duration("Expected", step.Expected);
        writer.If(step.Role is not null, () => $"Role = {Literals.Text(step.Role!.Name)},");
        writer.If(step.Polled.Count > 0, () => $"Polled = {Literals.Texts(step.Polled.Select(static role => role.Name))},");
        writer.If(step.Quorum != 1, () => $"Quorum = {Literals.Number(step.Quorum)},");
        writer.If(step.EvidenceRequired, static () => "Evidence = global::Runbook.Evidence.Required,");
        writer.If(step.Conditions.Count > 0, () => $"Conditions = {Literals.Texts(step.Conditions.Select(static condition => condition.Name))},");
        writer.If(step.OnFailure is not null, () => $"OnFailure = {Literals.Number(graph.Model.IndexOf(step.OnFailure))},");
        WriteRetry(writer, step.Retry);
        WriteFresh(writer, step, graph);
        writer.If(step.IsPointOfNoReturn, static () => "IsPointOfNoReturn = true,");
        writer.If(step.Writes.Count > 0, () => $"Writes = {Literals.Texts(step.Writes)},");
        writer.If(step.NoUndo is not null, () => $"NoUndo = {Literals.Text(step.NoUndo)},");
        writer.If(step.Added is not null, static () => "IsAdded = true,");
        writer.Translations(step.Translations);
        writer.Write($"Actions = {container.FullName}.Bindings.{Identifiers.Escape(step.Name)},");
        writer.Outdent().Write("},");
    }

    private static void WriteRetry(CodeWriter writer, RetryModel? retry) => writer.If(retry is { Backoff.Ticks: not null, MaxBackoff.Ticks: not null }, () =>
        $"Retry = new() {{ Attempts = {Literals.Number(retry!.Attempts)}, Backoff = {Literals.Duration(retry.Backoff)}, MaxBackoff = {Literals.Duration(retry.MaxBackoff)} }},");

    private static void WriteFresh(CodeWriter writer, StepModel step, RunbookGraph graph)
    {
        var fresh = step.Fresh
            .Where(fresh => fresh.Within.Ticks is not null && graph.Producers.ContainsKey(fresh.Key))
            .Select(fresh => $"new() {{ Step = {Literals.Number(graph.Producers[fresh.Key][0])}, Within = {Literals.Duration(fresh.Within)} }}")
            .ToArray();
        writer.If(fresh.Length > 0, () => $"Fresh = [{string.Join(", ", fresh)}],");
    }

    private static string WaitsFor(StepNode node, RunbookGraph graph) => graph.DependsOn[node.Index].Length == 0
        ? "Starts with its phase."
        : "Waits for " + string.Join(", ", graph.DependsOn[node.Index].Select(index => graph.Nodes[index].Step.Id)) + ".";

    private static string Effects(StepEffects effects) =>
        string.Join(" | ", effects.ToString().Split([", "], StringSplitOptions.None).Select(static effect => $"global::Runbook.Effect.{effect}"));
}
