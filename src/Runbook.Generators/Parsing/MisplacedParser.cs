using Microsoft.CodeAnalysis;
using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.Parsing;

/// <summary>Finds what is marked as part of a runbook and stands where no runbook would find it: a step that silently never runs.</summary>
internal static class MisplacedParser
{
    public static IEnumerable<(ISymbol Symbol, string[] Arguments)> Find(INamedTypeSymbol type)
    {
        if (type.HasAttribute(AttributeNames.Phase) && type.ContainingType?.HasAttribute(AttributeNames.Runbook) != true)
        {
            yield return (type, [type.Name, "Phase", "a [Runbook] class"]);
        }

        if (type.HasAttribute(AttributeNames.Track) && type.ContainingType?.HasAttribute(AttributeNames.Phase) != true)
        {
            yield return (type, [type.Name, "Track", "a [Phase] class"]);
        }

        var holdsSteps = type.HasAttribute(AttributeNames.Phase) || type.HasAttribute(AttributeNames.Track);
        foreach (var member in holdsSteps ? [] : type.AuthoredMembers().Where(StepParser.IsMarked))
        {
            var mark = member.GetAttributes().First(static attribute => attribute.AttributeClass is { Name: AttributeNames.Step or AttributeNames.Manual or AttributeNames.Approval });
            yield return (member, [member.Name, mark.AttributeClass!.Name.Replace("Attribute", string.Empty), "a [Phase] or [Track] class"]);
        }

        foreach (var property in type.HasAttribute(AttributeNames.Runbook) ? [] : type.AuthoredMembers().Where(static member => member.HasAttribute(AttributeNames.Parameter)))
        {
            yield return (property, [property.Name, "Parameter", "a [Runbook] class"]);
        }
    }
}
