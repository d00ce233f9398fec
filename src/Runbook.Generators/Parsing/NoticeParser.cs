using Microsoft.CodeAnalysis;
using Runbook.Generators.Diagnostics;
using Runbook.Generators.Model;

namespace Runbook.Generators.Parsing;

/// <summary>Reads a member of the runbook class that is marked [Notice].</summary>
internal static class NoticeParser
{
    private const string AsMember = "Make it a property or method that returns a Message";
    private const string Because = "it may be sent before that is there";

    public static NoticeModel Parse(ISymbol member, Marks marks, Scope scope, ParseContext context)
    {
        var attribute = marks[AttributeNames.Notice]!;
        var title = attribute.Positional(0) ?? member.Name;
        var subject = context.Subjects.Add(member.Name, member);
        var label = $"'{title}' ({member.Name})";
        WaiverParser.Add(marks, subject, label, context);
        HiddenMember.Check(member, context);
        var (arguments, fault) = Shape(member);
        if (fault is not null)
        {
            context.Report(fault.At(RuleIds.BadNotice, subject, FaultPart.Identifier, label));
        }

        var (on, events) = Events(attribute);
        if (events.Length == 0 && !IsLeftToTheCompiler(attribute, "On"))
        {
            context.Report(RuleIds.BadNotice, subject, FaultPart.On, label, "hangs on nothing, so that it would never be sent", "Add On = RunEvent.…");
        }

        var condition = ConditionParser.Parse(attribute, scope, subject, label, context);
        var audience = Audience(attribute, subject, label, context);
        return new NoticeModel(subject, member.Name, title, TypeNames.Emitted(member.ContainingType), member is IMethodSymbol, arguments)
        {
            On = on,
            OnText = events.Length == 0 ? "None" : events,
            During = PhaseReference.Phases(attribute, FaultPart.During, contingenciesToo: true, subject, label, context),
            Audience = audience?.Name ?? string.Empty,
            AudienceTitle = audience is null ? string.Empty : Marks.Of(audience).Text(AttributeNames.Audience) ?? audience.Name,
            Condition = condition,
            Added = marks.Text(AttributeNames.Added),
            Translations = TitleParser.Translations(marks),
            IsValid = fault is null && IsCondition(condition, subject, label, context) && events.Length > 0 && audience is not null,
        };
    }

    private static bool IsCondition(ConditionModel? condition, string subject, string label, ParseContext context)
    {
        var fault = condition is null ? null : BesideFault.OfArguments(condition.Arguments, Because, string.Empty);
        if (fault is not null)
        {
            context.Report((fault with { Why = $"hangs on '{condition!.Name}', which {fault.Why}" }).At(RuleIds.BadNotice, subject, FaultPart.When, label));
        }

        return fault is null;
    }

    private static INamedTypeSymbol? Audience(Mark attribute, string subject, string label, ParseContext context)
    {
        if (attribute.Named("To") is not INamedTypeSymbol audience)
        {
            if (!IsLeftToTheCompiler(attribute, "To"))
            {
                context.ReportIdentifier(RuleIds.BadNotice, subject, label, "is for nobody", "Add To = typeof(…), a class that implements IAudience");
            }

            return null;
        }

        if (audience.TypeKind == TypeKind.Error || audience.Implements("IAudience"))
        {
            return audience;
        }

        context.Report(RuleIds.BadNotice, subject, FaultPart.To, label, $"is for {audience.Name}, which is no audience", $"Make it one: 'class {audience.Name} : IAudience', or name another");
        return null;
    }

    private static (EquatableArray<ArgumentModel> Arguments, BesideFault? Fault) Shape(ISymbol member)
    {
        switch (member)
        {
            case { IsStatic: true }:
                return (default, new BesideFault("is static, so it could not reach its runbook", "Remove 'static'"));
            case IPropertySymbol { IsIndexer: false, GetMethod: not null } property:
                return (default, OfResult(property.Type, "is", AsMember));
            case IMethodSymbol { IsGenericMethod: false } method when method.Parameters.All(static parameter => parameter.RefKind == RefKind.None):
                var arguments = ArgumentParser.ParseAll(method);
                return (arguments, OfResult(method.ReturnType, "returns", $"{AsMember}: it only writes, and waits for nothing") ?? BesideFault.OfArguments(arguments, Because, "A notice takes the Occasion, and outputs of steps as Maybe<T>", ArgumentKind.Occasion));
            default:
                return (default, new BesideFault("cannot be called", AsMember));
        }
    }

    private static BesideFault? OfResult(ITypeSymbol type, string what, string move) =>
        type.TypeKind == TypeKind.Error ? null
        : type.Name != "Message" || !type.IsInRunbookNamespace() ? new BesideFault($"{what} {TypeNames.Short(type)}", move)
        : type.NullableAnnotation == NullableAnnotation.Annotated ? new BesideFault($"{what} a Message that may be null", "Say with When whether it is sent at all")
        : null;

    // The names of the single events, so that what is emitted reads as it was written.
    private static (int Value, string Text) Events(Mark attribute)
    {
        foreach (var argument in attribute.Data?.NamedArguments ?? default)
        {
            if (argument.Key == "On" && argument.Value is { Kind: TypedConstantKind.Enum, Value: int value, Type: { } type })
            {
                var names = type.GetMembers().OfType<IFieldSymbol>()
                    .Where(member => member.ConstantValue is int bit && bit != 0 && (bit & (bit - 1)) == 0 && (value & bit) != 0)
                    .Select(static member => member.Name);
                return (value, string.Join(" | ", names));
            }
        }

        return (0, string.Empty);
    }

    // Given, and no constant: the compiler says so already.
    private static bool IsLeftToTheCompiler(Mark attribute, string name) => attribute.Data?.NamedArguments.Any(argument => argument.Key == name && argument.Value.Kind == TypedConstantKind.Error) == true;
}
