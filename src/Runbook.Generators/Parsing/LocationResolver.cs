using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Runbook.Generators.Model;

namespace Runbook.Generators.Parsing;

/// <summary>Where a finding is: the identifier of its subject, or the argument of its attribute.</summary>
internal static class LocationResolver
{
    public static Location Resolve(Finding finding, SubjectMap subjects, CancellationToken cancellationToken)
    {
        var symbol = subjects[finding.Subject];
        return finding.Part == FaultPart.Identifier ? SourceOrder.Place(symbol) : Argument(symbol, finding.Part, cancellationToken) ?? SourceOrder.Place(symbol);
    }

    private static Location? Argument(ISymbol symbol, FaultPart part, CancellationToken cancellationToken)
    {
        foreach (var attribute in symbol.GetAttributes().Where(static attribute => attribute.AttributeClass.IsInRunbookNamespace()))
        {
            if (attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is AttributeSyntax { ArgumentList.Arguments: var arguments }
                && arguments.FirstOrDefault(argument => IsPart(argument, part)) is { } found)
            {
                return found.Expression.GetLocation();
            }
        }

        return null;
    }

    private static bool IsPart(AttributeArgumentSyntax argument, FaultPart part) => part switch
    {
        FaultPart.Id => argument.NameEquals is null && (argument.NameColon is null || argument.NameColon.Name.Identifier.ValueText == "id"),
        FaultPart.Role => argument.NameEquals?.Name.Identifier.ValueText is "Role" or "Owner",
        _ => argument.NameEquals?.Name.Identifier.ValueText == part.ToString(),
    };
}
