using System.CommandLine;
using Runbook.Engine.People;

namespace Runbook.Cli.Commands;

/// <summary><c>--operators</c>: who may answer what.</summary>
internal static class OperatorsOption
{
    public static Option<string?> Create(Tool tool) => new("--operators")
    {
        Description = "The file that says who holds which role." + (tool.NeedsOperators ? " (required)" : string.Empty),
        HelpName = "FILE",
    };

    /// <summary>Loads the file, and adds to the faults what is wrong with it.</summary>
    public static Operators? Load(Tool tool, string? path, List<string> faults)
    {
        if (path is null)
        {
            if (tool.NeedsOperators)
            {
                faults.Add($"--operators is required: this runbook asks {string.Join(", ", tool.Roles.Select(tool.Definition.RoleText))}. Give it as --operators FILE, a file such as {{ \"kim\": [\"{tool.Roles[0]}\"] }}.");
            }

            return Operators.None;
        }

        try
        {
            return OperatorsFile.Load(path);
        }
        catch (OperatorsFileException fault)
        {
            faults.Add(fault.Message);
            return null;
        }
    }
}
