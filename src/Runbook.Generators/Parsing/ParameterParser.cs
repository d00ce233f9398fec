using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Runbook.Generators.Diagnostics;
using Runbook.Generators.Model;

namespace Runbook.Generators.Parsing;

/// <summary>Reads a property marked [Parameter].</summary>
internal static class ParameterParser
{
    /// <summary><paramref name="taken"/>: the options so far, and the properties that they are of.</summary>
    public static ParameterModel? Parse(IPropertySymbol property, Dictionary<string, string> taken, ParseContext context)
    {
        var attribute = context.Reader.Read(property)[AttributeNames.Parameter]!;
        var title = attribute.Positional(0) ?? property.Name;
        var fallback = attribute.Named("Default") as string;
        var subject = context.Subjects.Add(property.Name, property);
        var label = $"'{title}' ({property.Name})";
        WaiverParser.Add(Marks.Of(property), subject, label, context);
        HiddenMember.Check(property, context);
        var (part, why, move) = FindFault(property, fallback);
        if (why.Length == 0)
        {
            (part, why, move) = ParameterBounds.FindFault(property.Type, attribute, fallback);
        }

        var name = Kebab(property.Name);
        if (why.Length == 0 && taken.TryGetValue(name, out var other))
        {
            (part, why, move) = (FaultPart.Identifier, $"would be given as --{name}, as '{other}' is", "Rename one");
        }

        if (why.Length > 0)
        {
            context.Report(RuleIds.BadParameter, subject, part, label, why, move);
            return null;
        }

        taken.Add(name, property.Name);
        return new ParameterModel(property.Name, name, title, TypeNames.Emitted(property.Type), TypeNames.Declared(property.Type), property.IsRequired, fallback)
        {
            Pattern = attribute.Named("Pattern") as string,
            Minimum = attribute.Named("Minimum") as string,
            Maximum = attribute.Named("Maximum") as string,
        };
    }

    public static string Kebab(string name)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = i > 0 && char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            text.Append(startsWord ? "-" : string.Empty).Append(char.ToLowerInvariant(name[i]));
        }

        return text.Replace("_", "-").Replace("--", "-").ToString().Trim('-');
    }

    private static (FaultPart Part, string Why, string Move) FindFault(IPropertySymbol property, string? fallback)
    {
        if (property.IsStatic || property.IsIndexer)
        {
            return (FaultPart.Identifier, "is static or an indexer", "Make it an instance property: each run has its own value");
        }

        if (property.SetMethod is null)
        {
            return (FaultPart.Identifier, "has no setter", "Add 'init;'");
        }

        if (property.ContainingType.IsAbstract && IsOutOfReach(property.SetMethod))
        {
            return (FaultPart.Identifier, "has a setter that runbooks that derive from this one cannot reach", "Make it as accessible as the property");
        }

        var type = property.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : property.Type;
        if (type.TypeKind != TypeKind.Error && Expected(type) is not { } expected)
        {
            return (FaultPart.Identifier, $"is of type {TypeNames.Short(property.Type)}", "A parameter is a string, bool, int, long, decimal, TimeSpan, Uri or enum, or a nullable one of these: it is read from a command line");
        }
        else if (fallback is not null && type.TypeKind != TypeKind.Error && !Accepts(type, fallback))
        {
            return (FaultPart.Default, $"has the default \"{fallback}\", which is not {Expected(type)}", "Correct it, or leave it out");
        }

        return fallback is null && !property.IsRequired && property.Type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.NotAnnotated }
            ? (FaultPart.Identifier, "would be null when it is not given", "Make it required, or nullable, or give it a Default")
            : (default, string.Empty, string.Empty);
    }

    private static bool IsOutOfReach(IMethodSymbol setter) => setter.DeclaredAccessibility switch
    {
        Accessibility.Private or Accessibility.ProtectedAndInternal => true,
        // Of a property that is internal itself another rule says so.
        Accessibility.Internal => setter.AssociatedSymbol!.DeclaredAccessibility != Accessibility.Internal && TypeNames.Reach(setter.ContainingType) == Accessibility.Public,
        _ => false,
    };

    internal static string? Expected(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_String } => "text",
        { SpecialType: SpecialType.System_Boolean } => "true or false",
        { SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 } => "a whole number",
        { SpecialType: SpecialType.System_Decimal } => "a decimal number",
        { Name: "TimeSpan", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } => "a duration such as 90s, 15m, 1h30m or 00:15:00",
        { Name: "Uri", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } => "an absolute URL",
        { TypeKind: TypeKind.Enum } => "one of " + string.Join(", ", type.GetMembers().OfType<IFieldSymbol>().Select(static member => member.Name)),
        _ => null,
    };

    internal static bool Accepts(ITypeSymbol type, string text) => type switch
    {
        { SpecialType: SpecialType.System_String } => true,
        { SpecialType: SpecialType.System_Boolean } => bool.TryParse(text, out _),
        { SpecialType: SpecialType.System_Int32 } => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        { SpecialType: SpecialType.System_Int64 } => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        { SpecialType: SpecialType.System_Decimal } => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _),
        { Name: "TimeSpan" } => Duration.TryParse(text, out _),
        // Without its scheme it would be an absolute path on some systems, and the same runbook must compile everywhere.
        { Name: "Uri" } => text.Contains(":") && Uri.TryCreate(text, UriKind.Absolute, out _),
        _ => type.GetMembers().OfType<IFieldSymbol>().Any(member => string.Equals(member.Name, text, StringComparison.OrdinalIgnoreCase)),
    };
}
