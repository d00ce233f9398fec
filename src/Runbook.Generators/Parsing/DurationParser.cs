using Microsoft.CodeAnalysis;
using Runbook.Generators.Diagnostics;
using Runbook.Generators.Model;

namespace Runbook.Generators.Parsing;

internal static class DurationParser
{
    public static DurationModel? Parse(AttributeData attribute, FaultPart part, string subject, string title, ParseContext context)
    {
        if (attribute.Named(part.ToString()) is not string text)
        {
            return null;
        }

        if (Duration.TryParse(text, out var duration))
        {
            return new DurationModel(text, duration.Ticks);
        }

        context.Report(RuleIds.BadDuration, subject, part, part.ToString(), title, text);
        return new DurationModel(text, null);
    }
}
