using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Runbook.Generators.Model;

namespace Runbook.Generators.Parsing;

/// <summary>Where a finding is: the identifier of its subject, or the argument of its attribute. What is declared elsewhere is reported at the runbook.</summary>
internal static class LocationResolver
{
    public static Location Resolve(Finding finding, SubjectMap subjects, CancellationToken cancellationToken)
    {
        var symbol = subjects[finding.Subject];
        if (symbol.IsFromMetadata())
        {
            return SourceOrder.Place(subjects[RunbookModel.Subject]);
        }

        return finding.Part == FaultPart.Identifier ? SourceOrder.Place(symbol) : Argument(symbol, finding.Part, cancellationToken, finding.Place) ?? SourceOrder.Place(symbol);
    }

    /// <summary>Where an argument of one of a symbol's attributes is; of several, <paramref name="place"/> says which.</summary>
    public static Location? Argument(ISymbol symbol, FaultPart part, CancellationToken cancellationToken, int place = 0)
    {
        var passed = 0;
        foreach (var attribute in symbol.GetAttributes())
        {
            if (!attribute.AttributeClass.IsInRunbookNamespace() || attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is not AttributeSyntax { ArgumentList.Arguments: var arguments })
            {
                continue;
            }

            var position = PositionOf(part, attribute.AttributeClass!.Name);
            var found = position is { } index
                ? arguments.Where(static argument => argument.NameEquals is null).Skip(index).FirstOrDefault()
                : arguments.FirstOrDefault(argument => IsNamed(argument, part));
            if (found is not null && passed++ == place)
            {
                return found.Expression.GetLocation();
            }
        }

        return null;
    }

    // Of an argument without a name: which it is; beyond all of them where the attribute has no such part.
    private static int? PositionOf(FaultPart part, string attribute) => part switch
    {
        FaultPart.Id => attribute == AttributeNames.Runbook ? 0 : int.MaxValue,
        FaultPart.Title => attribute switch
        {
            AttributeNames.Runbook => 1,
            AttributeNames.Phase or AttributeNames.Contingency or AttributeNames.Track or AttributeNames.Step or AttributeNames.Manual
                or AttributeNames.Approval or AttributeNames.GoNoGo or AttributeNames.Monitor or AttributeNames.Notice or AttributeNames.Parameter => 0,
            _ => int.MaxValue,
        },
        FaultPart.Rule => attribute == AttributeNames.Waive ? 0 : int.MaxValue,
        FaultPart.Within => attribute == AttributeNames.Fresh ? 0 : int.MaxValue,
        FaultPart.Attempts => attribute == AttributeNames.Retry ? 0 : int.MaxValue,
        _ => null,
    };

    private static bool IsNamed(AttributeArgumentSyntax argument, FaultPart part) => part switch
    {
        FaultPart.Role => argument.NameEquals?.Name.Identifier.ValueText is "Role" or "Owner",
        _ => argument.NameEquals?.Name.Identifier.ValueText == part.ToString(),
    };
}
