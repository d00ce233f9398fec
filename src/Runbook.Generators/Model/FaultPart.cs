namespace Runbook.Generators.Model;

/// <summary>Which part of a subject a finding points at, without saying where that is.</summary>
internal enum FaultPart
{
    Identifier,
    Id,
    Timeout,
    Expected,
    TimeBox,
    When,
    Role,
    Default,
    Type,
}
