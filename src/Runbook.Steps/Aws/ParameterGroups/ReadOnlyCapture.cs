namespace Runbook.Steps.Aws.ParameterGroups;

/// <summary>What <c>read_only</c> was before the step acted.</summary>
internal sealed record ReadOnlyCapture
{
    public required string Group { get; init; }

    public required string Value { get; init; }
}
