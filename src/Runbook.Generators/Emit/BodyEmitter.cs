using Runbook.Generators.Model;

namespace Runbook.Generators.Emit;

/// <summary>Writes the bodies of methods that a person does.</summary>
internal static class BodyEmitter
{
    public static void Write(CodeWriter writer, RunbookModel model, StepModel step)
    {
        var body = step.Body!;
        var token = body.CancellationToken is { } name ? Identifiers.Escape(name) : "default";
        var shown = string.Join(", ", body.Shown.Select(Identifiers.Escape));
        writer.Write(string.Empty);
        writer.Write($"// {Literals.OneLine(step.Title)}: asks {Who(step)}, and waits.");
        writer.Write($"{Signature(body)} =>");
        writer.Write($"    global::Runbook.Person.AskAsync<{step.Output.Type}>({model.FullName}.Steps.{Path(step)}, [{shown}], {token});");
    }

    /// <summary>A body for a method that an error keeps from being a step: it only has to compile.</summary>
    public static void WriteBroken(CodeWriter writer, BodyModel body)
    {
        writer.Write(string.Empty);
        writer.Write($"{Signature(body)} => throw new global::System.InvalidOperationException({Literals.Text($"'{body.Name}' is not a valid step: see the errors of the build.")});");
    }

    private static string Who(StepModel step) => step.Form == StepForm.GoNoGo
        ? string.Join(", ", step.Polled.Select(static role => role.Name))
        : step.Role?.Name ?? "whoever may attest";

    public static string Path(StepModel step) => string.Join(".", step.Id.Split('.').Select(Identifiers.Escape));

    private static string Signature(BodyModel body) => $"{body.Modifiers} partial {body.ReturnType} {Identifiers.Escape(body.Name)}({body.ParameterList})";
}
