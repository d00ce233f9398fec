using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Runbook.Generators.Parsing;

/// <summary>Finds what is marked as part of a runbook and stands where no runbook would find it: a step that silently never runs.</summary>
internal static class MisplacedParser
{
    private static readonly string[] OfTheRunbook = [AttributeNames.Parameter, AttributeNames.Monitor, AttributeNames.Notice];
    private static readonly string[] Steps = [AttributeNames.Step, AttributeNames.Manual, AttributeNames.Approval, AttributeNames.GoNoGo];

    public static IEnumerable<(ISymbol Symbol, string[] Arguments)> Find(INamedTypeSymbol type, Marks marks)
    {
        // Most types of a project have nothing to do with runbooks; asking for attributes would bind every one of theirs.
        if (marks.IsEmpty && !MayHoldMarks(type))
        {
            yield break;
        }

        foreach (var mark in new[] { AttributeNames.Phase, AttributeNames.Contingency })
        {
            if (marks.Has(mark) && !IsMarked(type.ContainingType, AttributeNames.Runbook))
            {
                yield return (type, [type.Name, Short(mark), "a [Runbook] class"]);
            }
        }

        if (marks.Has(AttributeNames.Track) && !HoldsTracks(type.ContainingType))
        {
            yield return (type, [type.Name, "Track", "a [Phase] or [Contingency] class"]);
        }

        var isRunbook = marks.Has(AttributeNames.Runbook);
        var holdsSteps = marks.Has(AttributeNames.Phase) || marks.Has(AttributeNames.Contingency) || marks.Has(AttributeNames.Track);
        foreach (var member in type.GetMembers())
        {
            if (member.IsImplicitlyDeclared || member is not (IMethodSymbol or IPropertySymbol) || Marks.Of(member) is not { IsEmpty: false } own || member.IsGenerated())
            {
                continue;
            }

            if (!holdsSteps && Steps.FirstOrDefault(own.Has) is { } step)
            {
                yield return (member, [member.Name, Short(step), "a [Phase], [Contingency] or [Track] class"]);
            }

            if (!isRunbook && OfTheRunbook.FirstOrDefault(own.Has) is { } mark)
            {
                yield return (member, [member.Name, Short(mark), "a [Runbook] class"]);
            }
        }
    }

    private static bool MayHoldMarks(INamedTypeSymbol type)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax() is TypeDeclarationSyntax syntax)
            {
                foreach (var member in syntax.Members)
                {
                    if (member.AttributeLists.Count > 0 && member is (MethodDeclarationSyntax or PropertyDeclarationSyntax))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private static bool HoldsTracks(INamedTypeSymbol? type) => type is not null && Marks.Of(type) is var marks && (marks.Has(AttributeNames.Phase) || marks.Has(AttributeNames.Contingency));

    private static bool IsMarked(INamedTypeSymbol? type, string attribute) => type is not null && Marks.Of(type).Has(attribute);

    private static string Short(string attribute) => attribute.Replace("Attribute", string.Empty);
}
