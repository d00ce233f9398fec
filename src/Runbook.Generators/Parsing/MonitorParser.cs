using Microsoft.CodeAnalysis;
using Runbook.Generators.Diagnostics;
using Runbook.Generators.Model;

namespace Runbook.Generators.Parsing;

/// <summary>Reads a member of the runbook class that is marked [Monitor].</summary>
internal static class MonitorParser
{
    public static MonitorModel Parse(ISymbol member, Marks marks, RoleModel? owner, ParseContext context)
    {
        var attribute = marks[AttributeNames.Monitor]!;
        var title = attribute.Positional(0) ?? member.Name;
        var subject = context.Subjects.Add(member.Name, member);
        var label = $"'{title}' ({member.Name})";
        WaiverParser.Add(marks, subject, label, context);
        HiddenMember.Check(member, context);
        var (form, arguments, why, move) = Shape(member);
        if (why.Length > 0)
        {
            context.Report(CertainInput.Of(member, Finding.At(RuleIds.BadMonitor, subject, label, why, move)));
        }

        var every = DurationParser.Parse(attribute, FaultPart.Every, subject, label, context);
        if (every is null)
        {
            context.ReportIdentifier(RuleIds.BadMonitor, subject, label, "does not say how often it samples", "Add Every = \"10s\"");
        }

        var onBreach = PhaseReference.Contingency(attribute, FaultPart.OnBreach, subject, label, context);
        var action = attribute.NamedMember("Action") ?? (onBreach is null ? "Warn" : "Contingency");
        CheckAction(action, attribute.IsGiven("OnBreach"), subject, label, context);
        return new MonitorModel(subject, member.Name, title, form, TypeNames.Emitted(member.ContainingType), arguments)
        {
            Every = every,
            Sustained = DurationParser.Parse(attribute, FaultPart.Sustained, subject, label, context),
            During = PhaseReference.Phases(attribute, FaultPart.During, contingenciesToo: true, subject, label, context),
            Action = action,
            OnBreach = onBreach,
            Owner = RoleParser.Parse(attribute, "Owner", subject, label, context) ?? owner,
            Added = marks.Text(AttributeNames.Added),
            Translations = TitleParser.Translations(marks),
            IsValid = why.Length == 0 && every?.Ticks is not null,
        };
    }

    private static void CheckAction(string action, bool namesContingency, string subject, string label, ParseContext context)
    {
        if (action == "Contingency" && !namesContingency)
        {
            context.Report(RuleIds.BadMonitor, subject, FaultPart.Action, label, "offers a contingency on a breach and names none", "Add OnBreach = typeof(…), or choose another Action");
        }
        else if (action != "Contingency" && namesContingency)
        {
            context.Report(RuleIds.BadMonitor, subject, FaultPart.Action, label, $"names a contingency, and its Action is {action}, which offers none", "Leave Action out, or OnBreach");
        }
    }

    private static (MonitorForm Form, EquatableArray<ArgumentModel> Arguments, string Why, string Move) Shape(ISymbol member)
    {
        const string asMethod = "Return Reading or Task<Reading>";
        switch (member)
        {
            case { IsStatic: true }:
                return (default, default, "is static, so it could not reach its runbook", "Remove 'static'");
            case IPropertySymbol { IsIndexer: false, GetMethod: not null } property:
                return property.Type.TypeKind == TypeKind.Error || IsMonitor(property.Type)
                    ? (MonitorForm.Library, default, string.Empty, string.Empty)
                    : (default, default, $"is a property of type {TypeNames.Short(property.Type)}, which is no IMonitor", "Give it the type of a monitor, or write a method that returns a Reading");
            case IMethodSymbol { IsGenericMethod: false } method when method.Parameters.All(static parameter => parameter.RefKind == RefKind.None):
                var (shape, type) = ResultParser.Parse(method.ReturnType);
                if (method.ReturnType.TypeKind != TypeKind.Error && (type is not { Name: "Reading" } || !type.IsInRunbookNamespace()))
                {
                    return (default, default, $"returns {TypeNames.Short(method.ReturnType)}", asMethod);
                }

                var arguments = ArgumentParser.ParseAll(method);
                // It runs beside the steps, so that nothing is certain to be there.
                return arguments.FirstOrDefault(static argument => argument.Kind is not (ArgumentKind.MaybeInput or ArgumentKind.CancellationToken or ArgumentKind.Time)) is { } wrong
                    ? (default, default, $"takes {wrong.ShortName}", wrong.Kind == ArgumentKind.Input ? $"Take Maybe<{wrong.ShortName}>: it samples while steps run, and theirs may not have" : "A monitor takes Maybe<T>, the TimeProvider and the CancellationToken")
                    : (shape == ResultShape.Value ? MonitorForm.Value : MonitorForm.Awaited, arguments, string.Empty, string.Empty);
            default:
                return (default, default, "cannot be called", "Make it a plain method that returns a Reading, or a property of a monitor's type");
        }
    }

    private static bool IsMonitor(ITypeSymbol type) => type.Contracts("IMonitor", 0).Any();
}
