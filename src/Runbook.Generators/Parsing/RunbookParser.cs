using Microsoft.CodeAnalysis;
using Runbook.Generators.Diagnostics;
using Runbook.Generators.Emit;
using Runbook.Generators.Model;

namespace Runbook.Generators.Parsing;

/// <summary>From the symbol of a runbook class to its model. Looks at declarations only; what they mean together is for <see cref="Validation"/>.</summary>
internal static class RunbookParser
{
    public static RunbookModel? Parse(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken, out SubjectMap subjects)
    {
        var context = new ParseContext(type, compilation, cancellationToken);
        subjects = context.Subjects;
        var marks = context.Reader.Read(type);
        if (marks[AttributeNames.Runbook] is not { } attribute || attribute.Positional(0) is not { } id || type.Name.Length == 0)
        {
            return null;
        }

        var subject = context.Subjects.Add(RunbookModel.Subject, type);
        var title = attribute.Positional(1) ?? type.Name;
        var label = $"'{title}' ({type.Name})";
        WaiverParser.Add(marks, subject, label, context);
        var outer = OuterTypes(type);
        var books = RunbookFamily.Of(type, subject, context);
        var owner = RoleParser.Parse(attribute, "Owner", subject, label, context) ?? RunbookFamily.InheritedOwner(books, subject, label, context);
        var model = new RunbookModel(
            type.ContainingNamespace.IsGlobalNamespace ? string.Empty : type.ContainingNamespace.ToDisplayString(),
            outer.Select(static container => $"partial {container.Keyword()} {Identifiers.Escape(container.Name)}").ToEquatable(),
            type.Keyword(),
            type.Name,
            TypeNames.Emitted(type),
            id,
            title)
        {
            CanExtend = RunbookClass.CanExtend(type, outer, subject, context),
            IsAbstract = type.IsAbstract,
            IsPublic = TypeNames.Reach(type) == Accessibility.Public,
            IsDerived = books.Count > 1,
            Languages = attribute.NamedTexts("Languages").ToEquatable(),
            Translations = TitleParser.Translations(marks),
            Exclusive = books.SelectMany(static book => Marks.Of(book).All(AttributeNames.Exclusive)).Select(static exclusive => exclusive.Positional(0)).OfType<string>().Distinct().ToEquatable(),
            Owner = owner,
        };
        RunbookClass.CheckId(id, subject, context);
        RunbookClass.CheckNames(type, context);
        return Fill(model, books, subject, context);
    }

    private static RunbookModel Fill(RunbookModel model, IReadOnlyList<INamedTypeSymbol> books, string subject, ParseContext context)
    {
        var members = RunbookFamily.Members(books, context);
        var phases = RunbookFamily.Phases(members, subject, model.Title, context);
        if (!context.Phases.ContainsValue(false) && !model.IsAbstract)
        {
            context.ReportIdentifier(RuleIds.Empty, subject, "Runbook", model.Title, "a phase: a nested 'partial class' marked [Phase]");
        }

        var parsed = phases.Select(phase => Inherited(phase, context, () => PhaseParser.Parse(phase, model.Owner, model.CanExtend, context))).ToEquatable();
        var monitors = Of(AttributeNames.Monitor, "monitor", member => MonitorParser.Parse(member, members[member], model.Owner, context));
        var notices = Of(AttributeNames.Notice, "notice", member => NoticeParser.Parse(member, members[member], new Scope(member.ContainingType, string.Empty, member.ContainingType), context));
        var parameters = members.Keys.OfType<IPropertySymbol>().Where(property => members[property].Has(AttributeNames.Parameter)).ToArray();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var parsedParameters = parameters.Select(property => Inherited(property, context, () => ParameterParser.Parse(property, names, context))).OfType<ParameterModel>().ToEquatable();
        return model with
        {
            Phases = parsed,
            Monitors = monitors,
            Notices = notices,
            Parameters = parsedParameters,
            CanCreate = RunbookClass.CanCreate(books, parsedParameters.Count == parameters.Length),
            Constructors = ConstructorParser.Parse(context.Runbook),
            Waivers = context.Waivers.ToEquatable(),
            Faults = context.Faults.ToEquatable(),
            HasUnreadableSteps = context.HasUnreadableSteps,
            HasUnreadableRoles = context.HasUnreadableRoles,
            HasNameClash = context.HasNameClash,
        };

        EquatableArray<T> Of<T>(string attribute, string what, Func<ISymbol, T> parse)
            where T : IEquatable<T> =>
            SourceOrder.SortFree(Named([.. members.Keys.Where(member => members[member].Has(attribute))], what, context)).Select(member => Inherited(member, context, () => parse(member))).ToEquatable();
    }

    // Like a step, each is named by its member. What is inherited comes first, and keeps its name.
    private static List<ISymbol> Named(List<ISymbol> members, string what, ParseContext context)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in members.ToArray().Where(member => !names.Add(member.Name)))
        {
            Inherited(member, context, () =>
            {
                context.ReportIdentifier(RuleIds.DuplicateId, context.Subjects.Add(member.Name, member), member.Name, what);
                return members.Remove(member);
            });
        }

        return members;
    }

    // Faults of what another runbook declares are reported there.
    private static T Inherited<T>(ISymbol member, ParseContext context, Func<T> parse)
    {
        context.IsInherited = !SymbolEqualityComparer.Default.Equals(member.ContainingType, context.Runbook);
        var parsed = parse();
        context.IsInherited = false;
        return parsed;
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
}
