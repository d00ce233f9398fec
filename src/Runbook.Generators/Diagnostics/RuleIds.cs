namespace Runbook.Generators.Diagnostics;

/// <summary>RB0xxx shape, RB1xxx data flow, RB2xxx time, RB3xxx safety. A retired id is never used again.</summary>
internal static class RuleIds
{
    public const string NotPartial = "RB0001";
    public const string UnknownForm = "RB0002";
    public const string BadDuration = "RB0003";
    public const string DuplicateId = "RB0004";
    public const string TakenName = "RB0005";
    public const string BadPersonStep = "RB0006";
    public const string BadCondition = "RB0007";
    public const string BadParameter = "RB0008";
    public const string Empty = "RB0009";
    public const string Misplaced = "RB0010";
    public const string BadClass = "RB0011";
    public const string SplitOrder = "RB0012";
    public const string HiddenContract = "RB0013";
    public const string BadId = "RB0014";
    public const string MissingProducer = "RB1001";
    public const string LateProducer = "RB1002";
    public const string TwoProducers = "RB1003";
    public const string Cycle = "RB1004";
    public const string ConditionalProducer = "RB1005";
    public const string MissingTimeout = "RB2001";
    public const string BoxTooSmall = "RB2002";
    public const string NoApproval = "RB3001";
}
