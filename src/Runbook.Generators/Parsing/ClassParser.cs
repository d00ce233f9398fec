using Microsoft.CodeAnalysis;
using Runbook.Generators.Diagnostics;
using Runbook.Generators.Model;

namespace Runbook.Generators.Parsing;

/// <summary>Checks that the generator can add its part to the class of a phase, contingency or track.</summary>
internal static class ClassParser
{
    private static readonly string[] Reserved = ["Book", "Bindings"];

    public static ClassModel Parse(INamedTypeSymbol type, INamedTypeSymbol book, string subject, bool outerCanExtend, IReadOnlyList<BodyModel> broken, ParseContext context)
    {
        var model = new ClassModel(type.Keyword(), type.Name, TypeNames.Emitted(type), TypeNames.Emitted(book));
        if (context.IsInherited)
        {
            return model with { IsInherited = true };
        }

        HiddenMember.Check(type, context);
        var hasOwnBook = false;
        foreach (var member in Reserved.SelectMany(name => type.GetMembers(name)).Where(static member => !member.IsImplicitlyDeclared && !member.IsGenerated()))
        {
            hasOwnBook |= member.Name == "Book";
            ReportTaken(member, type, context);
        }

        return model with { CanExtend = outerCanExtend && CanExtend(type, subject, context), HasOwnBook = hasOwnBook, Broken = broken.ToEquatable() };
    }

    public static void ReportTaken(ISymbol member, INamedTypeSymbol type, ParseContext context)
    {
        context.HasNameClash = true;
        context.ReportIdentifier(RuleIds.TakenName, context.Subjects.Add($"{type.Name}.{member.Name}", member), member.Name, type.Name);
    }

    private static bool CanExtend(INamedTypeSymbol type, string subject, ParseContext context)
    {
        if (!type.IsPartial())
        {
            context.ReportIdentifier(RuleIds.NotPartial, subject, type.Name, $"the class: 'partial class {type.Name}'");
            return false;
        }

        var (why, move) = type switch
        {
            { IsStatic: true } => ("is static", "Remove 'static': its steps are called on an object that knows the runbook"),
            { IsAbstract: true } => ("is abstract", "Remove 'abstract': the generator makes one for each call of a step"),
            { IsGenericType: true } => ("is generic", "Remove its type parameters"),
            { DeclaredAccessibility: Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal } when Marks.Of(type).Has(AttributeNames.Track) =>
                ("is private, so the runbook cannot reach its steps", "Make it internal or public"),
            _ when type.InstanceConstructors.Any(static constructor => !constructor.IsImplicitlyDeclared && !constructor.IsGenerated()) =>
                ("has a constructor of its own", "Remove it: the generator adds the one that hands over 'Book'. Keep what steps need in the runbook class"),
            _ => (null, null),
        };
        if (why is null)
        {
            return true;
        }

        context.ReportIdentifier(RuleIds.BadClass, subject, type.Name, why, move!);
        return false;
    }
}
