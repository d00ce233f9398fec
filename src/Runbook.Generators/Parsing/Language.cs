using Microsoft.CodeAnalysis;

namespace Runbook.Generators.Parsing;

internal static class Language
{
    private const string Assembly = "Runbook.Abstractions";

    /// <summary>Whether a project can hold runbooks at all. By the names of its references: asking for a type makes the compiler read every file of the project, generated ones too.</summary>
    public static bool IsKnownTo(Compilation compilation) => compilation.ReferencedAssemblyNames.Any(static name => name.Name == Assembly);
}
