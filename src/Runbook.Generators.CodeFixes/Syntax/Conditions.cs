using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Runbook.Generators.CodeFixes.Syntax;

/// <summary>Finds the methods that <c>When</c> names: in the class of the step, its phase or the runbook, the nearest first.</summary>
internal static class Conditions
{
    public static IEnumerable<MethodDeclarationSyntax> Of(MemberDeclarationSyntax member, Fault fault)
    {
        var names = Marks.All(member, fault.Model).Select(mark => mark.Syntax.NamedText("When", fault.Model)).OfType<string>();
        foreach (var name in names)
        {
            for (var type = fault.Symbol(member)?.ContainingType; type is not null; type = type.ContainingType)
            {
                if (type.GetMembers(name).FirstOrDefault() is { } condition)
                {
                    return condition.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(fault.CancellationToken)).OfType<MethodDeclarationSyntax>();
                }
            }
        }

        return [];
    }
}
