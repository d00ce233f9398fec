using Microsoft.CodeAnalysis;
using Runbook.Generators.Parsing;

namespace Runbook.Generators.Bodies;

/// <summary>A member of a class of a runbook, by the attribute that it is marked with.</summary>
internal static class BookMember
{
    public static string Label(ISymbol member, string path)
    {
        var id = path.Length == 0 ? member.Name : $"{path}.{member.Name}";
        if (FindMark(member)?.Positional(0) is { } title)
        {
            return $"'{title}' ({id})";
        }

        return path.Length == 0 ? $"'{member.ContainingType.Name}.{member.Name}'" : $"'{id}'";
    }

    public static bool IsStepOrMonitor(ISymbol member) => FindMark(member)?.AttributeClass?.Name is AttributeNames.Step or AttributeNames.Monitor;

    /// <summary>A step whose output is its own: of a gate, it is the language's.</summary>
    public static bool IsStepWithOutput(ISymbol member) => FindMark(member)?.AttributeClass?.Name is AttributeNames.Step or AttributeNames.Manual;

    private static AttributeData? FindMark(ISymbol member)
    {
        foreach (var attribute in member.GetAttributes())
        {
            if (attribute.AttributeClass is
                {
                    Name: AttributeNames.Step or AttributeNames.Manual or AttributeNames.Approval or AttributeNames.GoNoGo or AttributeNames.Monitor or AttributeNames.Notice
                } type && type.IsInRunbookNamespace())
            {
                return attribute;
            }
        }

        return null;
    }
}
