using Microsoft.CodeAnalysis;
using Runbook.Generators.Diagnostics;
using Runbook.Generators.Model;

namespace Runbook.Generators.Parsing;

/// <summary>Reads [Retry].</summary>
internal static class RetryParser
{
    private const int MostAttempts = 100;
    private static readonly DurationModel DefaultBackoff = new("5s", 5 * TimeSpan.TicksPerSecond);
    private static readonly DurationModel DefaultMaxBackoff = new("1m", TimeSpan.TicksPerMinute);

    public static RetryModel? Parse(Marks marks, bool isForPerson, string subject, string label, ParseContext context)
    {
        if (marks[AttributeNames.Retry] is not { } attribute || attribute.PositionalNumber(0) is not { } attempts)
        {
            return null;
        }

        if (isForPerson)
        {
            context.ReportIdentifier(RuleIds.BadRetry, subject, label, "is of a step that a person does", "Remove it: a person is asked again by a person");
            return null;
        }

        if (attempts is < 2 or > MostAttempts)
        {
            context.Report(RuleIds.BadRetry, subject, FaultPart.Attempts, label, $"allows {attempts} attempts", attempts < 2 ? "Give 2 to 100 attempts in all, or remove it: one attempt is no retry" : "Give 2 to 100 attempts in all: what fails so often needs a person");
            return null;
        }

        var backoff = DurationParser.Parse(attribute, FaultPart.Backoff, subject, label, context) ?? DefaultBackoff;
        var most = DurationParser.Parse(attribute, FaultPart.MaxBackoff, subject, label, context);
        if (most?.Ticks < backoff.Ticks)
        {
            context.Report(RuleIds.BadRetry, subject, FaultPart.MaxBackoff, label, $"waits {backoff.Text} first and {most.Text} at most", "Raise MaxBackoff, or lower Backoff");
        }

        return new RetryModel(attempts, backoff, most ?? (backoff.Ticks > DefaultMaxBackoff.Ticks ? backoff : DefaultMaxBackoff));
    }
}
