using Microsoft.CodeAnalysis;

namespace Runbook.Generators.Parsing;

/// <summary>What is known of a member marked as a step before it is known to be one.</summary>
internal sealed record StepHead(string Subject, string Id, string Name, Marks Marks, Mark Mark, string Title)
{
    public string Label => $"'{Title}' ({Id})";

    public bool IsApproval => Mark.Name == AttributeNames.Approval;

    public bool IsGoNoGo => Mark.Name == AttributeNames.GoNoGo;
}
