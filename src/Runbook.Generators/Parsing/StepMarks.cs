namespace Runbook.Generators.Parsing;

/// <summary>The attributes that make a member a step.</summary>
internal static class StepMarks
{
    public static bool IsStep(Marks marks) => First(marks) is not null;

    public static Mark? First(Marks marks) => marks.IsEmpty ? null : marks[AttributeNames.Step] ?? marks[AttributeNames.Manual] ?? marks[AttributeNames.Approval] ?? marks[AttributeNames.GoNoGo];

    public static int Count(Marks marks) =>
        (marks.Has(AttributeNames.Step) ? 1 : 0) + (marks.Has(AttributeNames.Manual) ? 1 : 0) + marks.All(AttributeNames.Approval).Count() + (marks.Has(AttributeNames.GoNoGo) ? 1 : 0);
}
