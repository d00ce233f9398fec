using Microsoft.CodeAnalysis.CSharp;

namespace Runbook.Generators.Emit;

internal static class Identifiers
{
    /// <summary>A name that the author was allowed to write only as <c>@name</c> must be written so again.</summary>
    public static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
