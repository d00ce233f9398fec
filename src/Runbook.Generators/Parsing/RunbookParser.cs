using Microsoft.CodeAnalysis;
using Runbook.Generators.Diagnostics;
using Runbook.Generators.Emit;
using Runbook.Generators.Model;

namespace Runbook.Generators.Parsing;

/// <summary>From the symbol of a runbook class to its model. Looks at declarations only; what they mean together is for <see cref="Validation"/>.</summary>
internal static class RunbookParser
{
    private static readonly string[] Reserved = ["Definition", "Steps", "PhaseMachine"];
    private static readonly string[] ReservedForStates = ["NotStarted", "Running", "Completed", "Aborted"];

    public static RunbookModel? Parse(INamedTypeSymbol type, CancellationToken cancellationToken, out SubjectMap subjects)
    {
        var context = new ParseContext(type, cancellationToken);
        subjects = context.Subjects;
        var attribute = type.FindAttribute(AttributeNames.Runbook);
        if (attribute?.Positional(0) is not { } id)
        {
            return null;
        }

        var subject = context.Subjects.Add(RunbookModel.Subject, type);
        var title = attribute.Positional(1) ?? type.Name;
        var outer = OuterTypes(type);
        var canExtend = CanExtend(type, outer, subject, context);
        CheckId(id, subject, context);
        CheckNames(type, context);
        var phases = type.GetTypeMembers().Where(static member => !member.IsGenerated() && member.HasAttribute(AttributeNames.Phase)).ToArray();
        if (phases.Length == 0)
        {
            context.ReportIdentifier(RuleIds.Empty, subject, "Runbook", title, "a phase: a nested 'partial class' marked [Phase]");
        }

        var parsed = SourceOrder.Sort(phases, subject, "phases", title, context)
            .Cast<INamedTypeSymbol>()
            .Select(phase => PhaseParser.Parse(phase, phase.FindAttribute(AttributeNames.Phase)!, canExtend, context))
            .ToEquatable();
        var parameters = type.GetMembers().OfType<IPropertySymbol>().Where(static property => property.HasAttribute(AttributeNames.Parameter)).ToArray();
        var parsedParameters = parameters.Select(property => ParameterParser.Parse(property, context)).OfType<ParameterModel>().ToEquatable();
        var model = new RunbookModel(
            type.ContainingNamespace.IsGlobalNamespace ? string.Empty : type.ContainingNamespace.ToDisplayString(),
            outer.Select(static container => $"partial {container.Keyword()} {Identifiers.Escape(container.Name)}").ToEquatable(),
            type.Keyword(),
            type.Name,
            TypeNames.Emitted(type),
            id,
            title,
            canExtend,
            CanCreate(type, parsedParameters.Count == parameters.Length),
            ConstructorParser.Parse(type),
            parsedParameters,
            parsed,
            context.Faults.ToEquatable());
        return model with { HasUnreadableSteps = context.HasUnreadableSteps, HasNameClash = context.HasNameClash };
    }

    private static List<INamedTypeSymbol> OuterTypes(INamedTypeSymbol type)
    {
        var outer = new List<INamedTypeSymbol>();
        for (var current = type.ContainingType; current is not null; current = current.ContainingType)
        {
            outer.Insert(0, current);
        }

        return outer;
    }

    private static bool CanExtend(INamedTypeSymbol type, List<INamedTypeSymbol> outer, string subject, ParseContext context)
    {
        var closed = outer.Append(type).FirstOrDefault(static container => !container.IsPartial());
        if (closed is not null)
        {
            context.ReportIdentifier(RuleIds.NotPartial, subject, closed.Name, $"the class: 'partial {closed.Keyword()} {closed.Name}'");
            return false;
        }

        if (type.IsStatic || outer.Append(type).Any(static container => container.IsGenericType))
        {
            context.ReportIdentifier(RuleIds.BadClass, subject, type.Name, type.IsStatic ? "is static" : "is generic, or stands in a generic type", "Make it a plain partial class: a run is an object of it");
            return false;
        }

        return true;
    }

    private static bool CanCreate(INamedTypeSymbol type, bool allParametersRead)
    {
        // A required property that is no parameter has a value that only the author knows.
        var required = type.GetMembers().Any(static member =>
            (member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true }) && !member.HasAttribute(AttributeNames.Parameter));
        return !type.IsAbstract && allParametersRead && !required;
    }

    private static void CheckId(string id, string subject, ParseContext context)
    {
        var words = id.Split('-');
        if (words.Any(static word => word.Length == 0 || word.Any(static c => c is not (>= 'a' and <= 'z' or >= '0' and <= '9'))))
        {
            context.Report(RuleIds.BadId, subject, FaultPart.Id, id);
        }
    }

    private static void CheckNames(INamedTypeSymbol type, ParseContext context)
    {
        foreach (var member in type.AuthoredMembers())
        {
            if (Reserved.Contains(member.Name) || (ReservedForStates.Contains(member.Name) && member.HasAttribute(AttributeNames.Phase)))
            {
                ClassParser.ReportTaken(member, type, context);
            }
        }
    }
}
