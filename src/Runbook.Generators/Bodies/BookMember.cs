using Microsoft.CodeAnalysis;
using Runbook.Generators.Parsing;

namespace Runbook.Generators.Bodies;

/// <summary>A member of a class of a runbook, by the attribute that it is marked with.</summary>
internal static class BookMember
{
    public static string Label(ISymbol member, string path)
    {
        var marks = Marks.Of(member);
        var id = path.Length == 0 ? member.Name : $"{path}.{member.Name}";
        var mark = StepMarks.First(marks) ?? marks[AttributeNames.Monitor] ?? marks[AttributeNames.Notice];
        return mark?.Positional(0) is { } title ? $"'{title}' ({id})"
            : path.Length == 0 ? $"'{member.ContainingType.Name}.{member.Name}'"
            : $"'{id}'";
    }

    public static bool IsStepOrMonitor(ISymbol member) => Marks.Of(member) is var marks && (marks.Has(AttributeNames.Step) || marks.Has(AttributeNames.Monitor));

    /// <summary>A step whose output is its own: of a gate, it is the language's.</summary>
    public static bool IsStepWithOutput(Marks marks) => marks.Has(AttributeNames.Step) || marks.Has(AttributeNames.Manual);
}
