using Microsoft.CodeAnalysis;
using Runbook.Generators.Diagnostics;
using Runbook.Generators.Model;

namespace Runbook.Generators.Parsing;

internal static class DurationParser
{
    public static DurationModel? Parse(Mark attribute, FaultPart part, string subject, string label, ParseContext context) =>
        attribute.Named(part.ToString()) is string text ? Read(text, part, 0, subject, label, context) : null;

    /// <summary>Of a text that was found already; <paramref name="place"/> says which, where the subject has several.</summary>
    public static DurationModel Read(string text, FaultPart part, int place, string subject, string label, ParseContext context)
    {
        if (Duration.TryParse(text, out var duration))
        {
            return new DurationModel(text, duration.Ticks);
        }

        context.Report(Finding.At(RuleIds.BadDuration, subject, part, part.ToString(), label, text) with { Place = place });
        return new DurationModel(text, null);
    }
}
