using Microsoft.CodeAnalysis;
using Runbook.Generators.Diagnostics;
using Runbook.Generators.Model;

namespace Runbook.Generators.Parsing;

/// <summary>Reads a member of the runbook class that is marked [Monitor].</summary>
internal static class MonitorParser
{
    private const string AsMethod = "Return Reading or Task<Reading>";

    public static MonitorModel Parse(ISymbol member, Marks marks, RoleModel? owner, ParseContext context)
    {
        var attribute = marks[AttributeNames.Monitor]!;
        var title = attribute.Positional(0) ?? member.Name;
        var subject = context.Subjects.Add(member.Name, member);
        var label = $"'{title}' ({member.Name})";
        WaiverParser.Add(marks, subject, label, context);
        HiddenMember.Check(member, context);
        var (form, arguments, fault) = Shape(member);
        if (fault is not null)
        {
            context.Report(fault.At(RuleIds.BadMonitor, subject, FaultPart.Identifier, label));
        }

        var every = DurationParser.Parse(attribute, FaultPart.Every, subject, label, context);
        if (!attribute.IsGiven("Every"))
        {
            context.ReportIdentifier(RuleIds.BadMonitor, subject, label, "does not say how often it samples", "Add Every = \"10s\"");
        }

        var namesContingency = attribute.IsGiven("OnBreach");
        var action = attribute.NamedMember("Action") ?? (namesContingency ? "Contingency" : "Warn");
        CheckAction(action, namesContingency, subject, label, context);
        return new MonitorModel(subject, member.Name, title, form, TypeNames.Emitted(member.ContainingType), arguments)
        {
            Every = every,
            Sustained = DurationParser.Parse(attribute, FaultPart.Sustained, subject, label, context),
            During = PhaseReference.Phases(attribute, FaultPart.During, contingenciesToo: true, subject, label, context),
            Action = action,
            OnBreach = PhaseReference.Contingency(attribute, FaultPart.OnBreach, subject, label, context),
            Owner = RoleParser.Parse(attribute, "Owner", subject, label, context) ?? owner,
            Added = marks.Text(AttributeNames.Added),
            Translations = TitleParser.Translations(marks),
            IsValid = fault is null && every?.Ticks is not null,
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

    private static (MonitorForm Form, EquatableArray<ArgumentModel> Arguments, BesideFault? Fault) Shape(ISymbol member)
    {
        switch (member)
        {
            case { IsStatic: true }:
                return (default, default, new BesideFault("is static, so it could not reach its runbook", "Remove 'static'"));
            case IPropertySymbol { IsIndexer: false, GetMethod: not null } property:
                return (MonitorForm.Library, default, property.Type.TypeKind == TypeKind.Error || property.Type.Contracts("IMonitor", 0).Any()
                    ? null
                    : new BesideFault($"is a property of type {TypeNames.Short(property.Type)}, which is no IMonitor", "Give it the type of a monitor, or write a method that returns a Reading"));
            case IMethodSymbol { IsGenericMethod: false } method when method.Parameters.All(static parameter => parameter.RefKind == RefKind.None):
                return OfMethod(method);
            default:
                return (default, default, new BesideFault("cannot be called", "Make it a plain method that returns a Reading, or a property of a monitor's type"));
        }
    }

    private static (MonitorForm Form, EquatableArray<ArgumentModel> Arguments, BesideFault? Fault) OfMethod(IMethodSymbol method)
    {
        var (shape, type) = ResultParser.Parse(method.ReturnType);
        var form = shape == ResultShape.Value ? MonitorForm.Value : MonitorForm.Awaited;
        if (TypeNames.HasError(method.ReturnType))
        {
            // The compiler says so already.
            return (form, default, null);
        }

        if (type is not { Name: "Reading" } || !type.IsInRunbookNamespace())
        {
            return (form, default, new BesideFault($"returns {TypeNames.Short(method.ReturnType)}", AsMethod));
        }

        if (type.NullableAnnotation == NullableAnnotation.Annotated)
        {
            return (form, default, new BesideFault("returns a Reading that may be null", $"{AsMethod}; throw when there is nothing to read, and it counts as missing"));
        }

        var arguments = ArgumentParser.ParseAll(method);
        return (form, arguments, BesideFault.OfArguments(
            arguments,
            "it samples while steps run, and theirs may not have",
            "A monitor takes Maybe<T>, the TimeProvider and the CancellationToken",
            ArgumentKind.CancellationToken,
            ArgumentKind.Time));
    }
}
