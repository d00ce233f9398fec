using Microsoft.CodeAnalysis;
using Runbook.Generators.Diagnostics;
using Runbook.Generators.Model;

namespace Runbook.Generators.Parsing;

/// <summary>What must hold of the runbook class itself.</summary>
internal static class RunbookClass
{
    private static readonly string[] Reserved = ["Definition", "Steps", "PhaseMachine", "Bindings", "Documents"];
    private static readonly string[] ReservedForStates = ["NotStarted", "Running", "Completed", "Aborted", "Diverted"];

    public static bool CanExtend(INamedTypeSymbol type, List<INamedTypeSymbol> outer, string subject, ParseContext context)
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

    public static bool CanCreate(IReadOnlyList<INamedTypeSymbol> books, bool allParametersRead)
    {
        // A required property that is no parameter has a value that only the author knows.
        var required = books.SelectMany(static book => book.GetMembers()).Any(static member =>
            member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true } && !Marks.Of(member).Has(AttributeNames.Parameter));
        return !books[books.Count - 1].IsAbstract && allParametersRead && !required;
    }

    public static void CheckId(string id, string subject, ParseContext context)
    {
        var words = id.Split('-');
        if (words.Any(static word => word.Length == 0 || word.Any(static c => c is not (>= 'a' and <= 'z' or >= '0' and <= '9'))))
        {
            context.Report(RuleIds.BadId, subject, FaultPart.Id, id);
        }
    }

    public static void CheckNames(INamedTypeSymbol type, ParseContext context)
    {
        foreach (var name in Reserved)
        {
            Check(name, static _ => true);
        }

        foreach (var name in ReservedForStates)
        {
            Check(name, static member => Marks.Of(member) is { IsEmpty: false } marks && (marks.Has(AttributeNames.Phase) || marks.Has(AttributeNames.Contingency)));
        }

        void Check(string name, Func<ISymbol, bool> isTaken)
        {
            foreach (var member in type.GetMembers(name).Where(member => !member.IsImplicitlyDeclared && !member.IsGenerated() && isTaken(member)))
            {
                ClassParser.ReportTaken(member, type, context);
            }
        }
    }
}
