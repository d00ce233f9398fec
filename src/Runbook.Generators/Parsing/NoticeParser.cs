using Microsoft.CodeAnalysis;
using Runbook.Generators.Diagnostics;
using Runbook.Generators.Model;

namespace Runbook.Generators.Parsing;

/// <summary>Reads a member of the runbook class that is marked [Notice].</summary>
internal static class NoticeParser
{
    public static NoticeModel Parse(ISymbol member, Marks marks, Scope scope, ParseContext context)
    {
        var attribute = marks[AttributeNames.Notice]!;
        var title = attribute.Positional(0) ?? member.Name;
        var subject = context.Subjects.Add(member.Name, member);
        var label = $"'{title}' ({member.Name})";
        WaiverParser.Add(marks, subject, label, context);
        HiddenMember.Check(member, context);
        var (arguments, why, move) = Shape(member);
        if (why.Length > 0)
        {
            context.Report(CertainInput.Of(member, Finding.At(RuleIds.BadNotice, subject, label, why, move)));
        }

        var on = attribute.Named("On") is int value ? value : 0;
        if (on == 0)
        {
            context.Report(RuleIds.BadNotice, subject, FaultPart.On, label, "hangs on nothing, so that it would never be sent", "Add On = RunEvent.…");
        }

        var audience = Audience(attribute, subject, label, context);
        return new NoticeModel(subject, member.Name, title, TypeNames.Emitted(member.ContainingType), member is IMethodSymbol, arguments)
        {
            On = on,
            OnText = EventText(attribute),
            During = PhaseReference.Phases(attribute, FaultPart.During, contingenciesToo: true, subject, label, context),
            Audience = audience?.Name ?? string.Empty,
            AudienceTitle = audience is null ? string.Empty : Marks.Of(audience).Text(AttributeNames.Audience) ?? audience.Name,
            Condition = ConditionParser.Parse(attribute, scope, subject, label, context),
            Added = marks.Text(AttributeNames.Added),
            Translations = TitleParser.Translations(marks),
            IsValid = why.Length == 0 && on != 0 && audience is not null,
        };
    }

    private static INamedTypeSymbol? Audience(Mark attribute, string subject, string label, ParseContext context)
    {
        if (attribute.Named("To") is not INamedTypeSymbol audience)
        {
            context.ReportIdentifier(RuleIds.BadNotice, subject, label, "is for nobody", "Add To = typeof(…), a class that implements IAudience");
            return null;
        }

        if (audience.TypeKind == TypeKind.Error || audience.Implements("IAudience"))
        {
            return audience;
        }

        context.Report(RuleIds.BadNotice, subject, FaultPart.To, label, $"is for {audience.Name}, which is no audience", $"Make it one: 'class {audience.Name} : IAudience', or name another");
        return null;
    }

    private static (EquatableArray<ArgumentModel> Arguments, string Why, string Move) Shape(ISymbol member)
    {
        const string move = "Make it a property or method that returns a Message";
        switch (member)
        {
            case { IsStatic: true }:
                return (default, "is static, so it could not reach its runbook", "Remove 'static'");
            case IPropertySymbol { IsIndexer: false, GetMethod: not null } property:
                return IsMessage(property.Type) ? (default, string.Empty, string.Empty) : (default, $"is a {TypeNames.Short(property.Type)}", move);
            case IMethodSymbol { IsGenericMethod: false } method when method.Parameters.All(static parameter => parameter.RefKind == RefKind.None):
                if (!IsMessage(method.ReturnType))
                {
                    return (default, $"returns {TypeNames.Short(method.ReturnType)}", move + ": it only writes, and waits for nothing");
                }

                var arguments = ArgumentParser.ParseAll(method);
                return arguments.FirstOrDefault(static argument => argument.Kind is not (ArgumentKind.MaybeInput or ArgumentKind.Occasion)) is { } wrong
                    ? (default, $"takes {wrong.ShortName}", wrong.Kind == ArgumentKind.Input ? $"Take Maybe<{wrong.ShortName}>: it may be sent before that is there" : "A notice takes the Occasion, and outputs of steps as Maybe<T>")
                    : (arguments, string.Empty, string.Empty);
            default:
                return (default, "cannot be called", move);
        }
    }

    private static bool IsMessage(ITypeSymbol type) => type.TypeKind == TypeKind.Error || (type.Name == "Message" && type.IsInRunbookNamespace());

    // The names of the single events, so that what is emitted reads as it was written.
    private static string EventText(Mark attribute)
    {
        foreach (var argument in attribute.Data?.NamedArguments ?? default)
        {
            if (argument.Key == "On" && argument.Value is { Kind: TypedConstantKind.Enum, Value: int value, Type: { } type })
            {
                var names = type.GetMembers().OfType<IFieldSymbol>()
                    .Where(member => member.ConstantValue is int bit && bit != 0 && (bit & (bit - 1)) == 0 && (value & bit) != 0)
                    .Select(static member => member.Name);
                return string.Join(" | ", names);
            }
        }

        return "None";
    }
}
