namespace Runbook.Generators.Parsing;

/// <summary>The language's attributes, by the name of their type in namespace Runbook: the generator knows the runtime by metadata name only.</summary>
internal static class AttributeNames
{
    public const string Added = "AddedAttribute";
    public const string Approval = "ApprovalAttribute";
    public const string Audience = "AudienceAttribute";
    public const string Changes = "ChangesAttribute";
    public const string Contingency = "ContingencyAttribute";
    public const string Destructive = "DestructiveAttribute";
    public const string Exclusive = "ExclusiveAttribute";
    public const string Fresh = "FreshAttribute";
    public const string GoNoGo = "GoNoGoAttribute";
    public const string HoldsTraffic = "HoldsTrafficAttribute";
    public const string Idempotent = "IdempotentAttribute";
    public const string Manual = "ManualAttribute";
    public const string Monitor = "MonitorAttribute";
    public const string MovesTraffic = "MovesTrafficAttribute";
    public const string Notice = "NoticeAttribute";
    public const string NoUndo = "NoUndoAttribute";
    public const string OpensWrites = "OpensWritesAttribute";
    public const string Parameter = "ParameterAttribute";
    public const string Phase = "PhaseAttribute";
    public const string PointOfNoReturn = "PointOfNoReturnAttribute";
    public const string ProvesFence = "ProvesFenceAttribute";
    public const string ReadOnly = "ReadOnlyAttribute";
    public const string Retry = "RetryAttribute";
    public const string Role = "RoleAttribute";
    public const string Runbook = "RunbookAttribute";
    public const string RunbookMetadataName = "Runbook.RunbookAttribute";
    public const string SourceOrder = "SourceOrderAttribute";
    public const string Step = "StepAttribute";
    public const string Title = "TitleAttribute";
    public const string Track = "TrackAttribute";
    public const string Waive = "WaiveAttribute";
    public const string Writes = "WritesAttribute";
}
