using Runbook.Generators.Model;

namespace Runbook.Generators.Emit;

/// <summary>Writes how a tool makes the runbook from what was given on its command line.</summary>
internal static class CreateEmitter
{
    public static SourceFile Emit(RunbookModel model) => FileScope.Write(model, "Create", "Makes the runbook for a run.", writer =>
    {
        for (var i = 0; i < model.Constructors.Count; i++)
        {
            if (i > 0)
            {
                writer.Write(string.Empty);
            }

            WriteCreate(writer, model, model.Constructors[i]);
        }
    });

    private static void WriteCreate(CodeWriter writer, RunbookModel model, ConstructorModel constructor)
    {
        var values = constructor.Names.Contains("parameters") ? "parameterValues" : "parameters";
        writer.Write("/// <summary>Makes the runbook for a run.</summary>");
        writer.Write($"/// <param name=\"{values}\">The validated parameters of the run.</param>");
        foreach (var name in constructor.Names)
        {
            writer.Write($"/// <param name=\"{name}\">As in the constructor.</param>");
        }

        var rest = constructor.Parameters.Length > 0 ? ", " + constructor.Parameters : string.Empty;
        writer.Write($"{constructor.Accessibility} static {model.FullName} Create(global::Runbook.ParameterValues {values}{rest}) => new {model.FullName}({constructor.Arguments})");
        writer.Write("{");
        foreach (var parameter in model.Parameters)
        {
            writer.Write($"    {Identifiers.Escape(parameter.Property)} = {values}.Get<{parameter.DeclaredType}>({Literals.Text(parameter.Name)}),");
        }

        writer.Write("};");
    }
}
