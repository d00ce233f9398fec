using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Runbook.Generators.Bodies;

/// <summary>Arguments by which nothing is waited for, or for ever: no clock is asked for either.</summary>
internal static class Durations
{
    public static bool IsInfinite(IOperation value) => value switch
    {
        { ConstantValue: { HasValue: true, Value: int milliseconds } } => milliseconds == -1,
        IFieldReferenceOperation { Field: { Name: "InfiniteTimeSpan", ContainingType.Name: "Timeout" } } => true,
        _ => false,
    };

    public static bool IsZero(IOperation value) => value switch
    {
        { ConstantValue: { HasValue: true, Value: int milliseconds } } => milliseconds == 0,
        IFieldReferenceOperation { Field: { Name: "Zero", ContainingType.Name: "TimeSpan" } } => true,
        _ => false,
    };
}
