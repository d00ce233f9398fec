namespace Runbook.Generators.Validation;

/// <summary>How messages write a length of time that nobody wrote.</summary>
internal static class TimeText
{
    public static string Of(long ticks) => Duration.Format(TimeSpan.FromTicks(ticks));
}
