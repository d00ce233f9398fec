using Microsoft.CodeAnalysis;
using Runbook.Generators.Diagnostics;
using Runbook.Generators.Model;

namespace Runbook.Generators.Parsing;

/// <summary>Reads a phase class, its tracks and their steps, in source order.</summary>
internal static class PhaseParser
{
    public static PhaseModel Parse(INamedTypeSymbol type, AttributeData attribute, bool outerCanExtend, ParseContext context)
    {
        var subject = context.Subjects.Add(type.Name, type);
        var title = attribute.Positional(0) ?? type.Name;
        var steps = new StepParser(type, type.Name, context);
        var items = new List<PhaseItem>();
        var members = type.AuthoredMembers().Where(static member => StepParser.IsMarked(member) || member.HasAttribute(AttributeNames.Track)).ToArray();
        var canExtend = outerCanExtend && type.IsPartial();
        foreach (var member in SourceOrder.Sort(members, subject, "steps and tracks", title, context))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (member is INamedTypeSymbol track)
            {
                items.Add(new PhaseItem(null, ParseTrack(track, type.Name, canExtend, context)));
            }
            else if (steps.Parse(member) is { } step)
            {
                items.Add(new PhaseItem(step, null));
            }
        }

        if (members.Length == 0)
        {
            context.ReportIdentifier(RuleIds.Empty, subject, "Phase", title, "a step or a track");
        }

        return new PhaseModel(
            subject,
            ClassParser.Parse(type, subject, outerCanExtend, steps.Broken, context),
            title,
            DurationParser.Parse(attribute, FaultPart.TimeBox, subject, $"'{title}' ({type.Name})", context),
            attribute.NamedMember("OnOverrun") ?? "Escalate",
            items.ToEquatable());
    }

    private static TrackModel ParseTrack(INamedTypeSymbol type, string phase, bool outerCanExtend, ParseContext context)
    {
        var path = $"{phase}.{type.Name}";
        var subject = context.Subjects.Add(path, type);
        var attribute = type.FindAttribute(AttributeNames.Track)!;
        var title = attribute.Positional(0) ?? type.Name;
        var parser = new StepParser(type, path, context);
        var members = type.AuthoredMembers().Where(StepParser.IsMarked).ToArray();
        var steps = SourceOrder.Sort(members, subject, "steps", title, context).Select(parser.Parse).OfType<StepModel>().ToEquatable();
        if (members.Length == 0)
        {
            context.ReportIdentifier(RuleIds.Empty, subject, "Track", title, "a step");
        }

        return new TrackModel(subject, ClassParser.Parse(type, subject, outerCanExtend, parser.Broken, context), title, attribute.Named("Parallel") is true, steps);
    }
}
