using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Runbook.Generators.CodeFixes.Syntax;

/// <summary>Finds the time box that a step stands in.</summary>
internal static class Boxes
{
    /// <summary>The box of the phase or contingency around a member; without end when it has none.</summary>
    public static TimeSpan Around(MemberDeclarationSyntax member, SemanticModel model)
    {
        foreach (var type in member.Ancestors().OfType<TypeDeclarationSyntax>())
        {
            if (Marks.Find(type, model, Marks.Phase, Marks.Contingency) is { } mark)
            {
                return Duration.TryParse(mark.NamedText("TimeBox", model), out var box) ? box : TimeSpan.MaxValue;
            }
        }

        return TimeSpan.MaxValue;
    }
}
