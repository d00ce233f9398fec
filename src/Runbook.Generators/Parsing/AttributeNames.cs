namespace Runbook.Generators.Parsing;

/// <summary>The language's attributes, by the name of their type in namespace Runbook: the generator knows the runtime by metadata name only.</summary>
internal static class AttributeNames
{
    public const string Approval = "ApprovalAttribute";
    public const string Changes = "ChangesAttribute";
    public const string Destructive = "DestructiveAttribute";
    public const string Idempotent = "IdempotentAttribute";
    public const string Manual = "ManualAttribute";
    public const string Parameter = "ParameterAttribute";
    public const string Phase = "PhaseAttribute";
    public const string ReadOnly = "ReadOnlyAttribute";
    public const string Runbook = "RunbookAttribute";
    public const string RunbookMetadataName = "Runbook.RunbookAttribute";
    public const string Step = "StepAttribute";
    public const string Track = "TrackAttribute";
}
