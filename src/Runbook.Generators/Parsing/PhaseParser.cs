using Microsoft.CodeAnalysis;
using Runbook.Generators.Diagnostics;
using Runbook.Generators.Model;

namespace Runbook.Generators.Parsing;

/// <summary>Reads the class of a phase or contingency, its tracks and their steps, in source order.</summary>
internal static class PhaseParser
{
    public static PhaseModel Parse(INamedTypeSymbol type, RoleModel? owner, bool outerCanExtend, ParseContext context)
    {
        var marks = context.Reader.Read(type);
        var isContingency = context.Phases[type];
        var attribute = marks[isContingency ? AttributeNames.Contingency : AttributeNames.Phase]!;
        var subject = context.Subjects.Add(type.Name, type);
        var title = attribute.Positional(0) ?? type.Name;
        var label = $"'{title}' ({type.Name})";
        WaiverParser.Add(marks, subject, label, context);
        var scope = new Scope(type, type.Name, type.ContainingType)
        {
            Owner = RoleParser.Parse(attribute, "Owner", subject, label, context) ?? owner,
            OnFailure = PhaseReference.Contingency(attribute, FaultPart.OnFailure, subject, label, context),
            Added = marks.Text(AttributeNames.Added),
        };
        var steps = new StepParser(scope, context);
        var items = ParseItems(scope, steps, subject, title, outerCanExtend && type.IsPartial(), context);
        return new PhaseModel(
            subject,
            ClassParser.Parse(type, type.ContainingType, subject, outerCanExtend, steps.Broken, context),
            title,
            DurationParser.Parse(attribute, FaultPart.TimeBox, subject, label, context),
            attribute.NamedMember("OnOverrun") ?? "Escalate",
            items)
        {
            IsContingency = isContingency,
            OverrunTo = PhaseReference.Contingency(attribute, FaultPart.OverrunTo, subject, label, context),
            OnFailure = scope.OnFailure,
            AtLeast = DurationParser.Parse(attribute, FaultPart.AtLeast, subject, label, context),
            Then = attribute.NamedMember("Then") ?? "Resume",
            Undo = PhaseReference.Phases(attribute, FaultPart.Undo, contingenciesToo: false, subject, label, context),
            Added = scope.Added,
            Translations = TitleParser.Translations(marks),
        };
    }

    private static EquatableArray<PhaseItem> ParseItems(Scope scope, StepParser steps, string subject, string title, bool canExtend, ParseContext context)
    {
        var marked = MarkedMembers.Steps(scope.Type, tracksToo: true, context);
        if (marked.Count == 0)
        {
            context.ReportIdentifier(RuleIds.Empty, subject, context.Phases[scope.Type] ? "Contingency" : "Phase", title, "a step or a track");
        }

        var items = new List<PhaseItem>(marked.Count);
        foreach (var member in Sort([.. marked.Keys], subject, title, context))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (member is INamedTypeSymbol track)
            {
                items.Add(new PhaseItem(null, ParseTrack(track, marked[member], scope, canExtend, context)));
            }
            else if (steps.Parse(member, marked[member]) is { } step)
            {
                items.Add(new PhaseItem(step, null));
            }
        }

        return items.ToEquatable();
    }

    // A phase that consists of tracks may be spread over files; a step has no place to say, so that it stands with the tracks.
    private static IReadOnlyList<ISymbol> Sort(IReadOnlyList<ISymbol> members, string subject, string title, ParseContext context)
    {
        if (members.FirstOrDefault(static member => member is not INamedTypeSymbol) is not { } step)
        {
            return SourceOrder.SortOrdered(members, AttributeNames.Track, subject, "tracks", title, context);
        }

        if (members.FirstOrDefault(static member => member is INamedTypeSymbol && Marks.Of(member)[AttributeNames.Track]!.IsGiven("Order")) is { } placed)
        {
            context.ReportIdentifier(
                RuleIds.BadOrder,
                subject,
                "steps and tracks",
                title,
                $"'{placed.Name}' says its place, and step '{step.Name}' beside it cannot",
                "Put the steps into tracks that say theirs, or take Order away");
        }

        return SourceOrder.Sort(members, subject, "steps and tracks", title, context);
    }

    private static TrackModel ParseTrack(INamedTypeSymbol type, Marks marks, Scope phase, bool outerCanExtend, ParseContext context)
    {
        var path = $"{phase.Path}.{type.Name}";
        var subject = context.Subjects.Add(path, type);
        var attribute = marks[AttributeNames.Track]!;
        var title = attribute.Positional(0) ?? type.Name;
        var label = $"'{title}' ({path})";
        WaiverParser.Add(marks, subject, label, context);
        var condition = ConditionParser.Parse(attribute, phase, subject, label, context);
        var scope = new Scope(type, path, phase.Book)
        {
            Phase = phase.Type,
            Owner = RoleParser.Parse(attribute, "Owner", subject, label, context) ?? phase.Owner,
            OnFailure = PhaseReference.Contingency(attribute, FaultPart.OnFailure, subject, label, context) ?? phase.OnFailure,
            Added = marks.Text(AttributeNames.Added) ?? phase.Added,
            // Seen from a step of the track, the phase is no longer its own class.
            Condition = condition is { Place: ConditionPlace.Own } ? condition with { Place = ConditionPlace.Phase } : condition,
        };
        var parser = new StepParser(scope, context);
        var steps = TrackSteps(type, title, subject, parser, context);
        return new TrackModel(subject, ClassParser.Parse(type, phase.Book, subject, outerCanExtend, parser.Broken, context), title, attribute.Named("Parallel") is true, steps)
        {
            Condition = condition?.Name,
            Added = scope.Added,
            Translations = TitleParser.Translations(marks),
        };
    }

    private static EquatableArray<StepModel> TrackSteps(INamedTypeSymbol type, string title, string subject, StepParser parser, ParseContext context)
    {
        var marked = MarkedMembers.Steps(type, tracksToo: false, context);
        if (marked.Count == 0)
        {
            context.ReportIdentifier(RuleIds.Empty, subject, "Track", title, "a step");
        }

        return SourceOrder.Sort([.. marked.Keys], subject, "steps", title, context).Select(member => parser.Parse(member, marked[member])).OfType<StepModel>().ToEquatable();
    }
}
