using Microsoft.CodeAnalysis;
using Runbook.Generators.Diagnostics;
using Runbook.Generators.Model;

namespace Runbook.Generators.Parsing;

/// <summary>Finds the member that <c>When</c> names: in the class of the step, in the phase around it, in the runbook or one that it derives from.</summary>
internal static class ConditionParser
{
    public static ConditionModel? Parse(Mark attribute, Scope scope, string subject, string label, ParseContext context)
    {
        if (attribute.Named("When") is not string name)
        {
            return null;
        }

        foreach (var (container, place) in Containers(scope))
        {
            var members = container.GetMembers(name).Where(static member => !member.IsGenerated()).ToArray();
            if (members.Length > 0)
            {
                return Read(members, name, container, place, subject, label, context);
            }
        }

        context.Report(RuleIds.BadCondition, subject, FaultPart.When, label, name, $"which is no member of '{scope.Type.Name}'", $"Declare 'bool {name}(…)' in '{scope.Type.Name}' and name it by nameof");
        return null;
    }

    private static IEnumerable<(INamedTypeSymbol Container, ConditionPlace Place)> Containers(Scope scope)
    {
        if (!SymbolEqualityComparer.Default.Equals(scope.Type, scope.Book))
        {
            yield return (scope.Type, ConditionPlace.Own);
        }

        if (scope.Phase is { } phase)
        {
            yield return (phase, ConditionPlace.Phase);
        }

        for (var book = scope.Book; book is not null && book.SpecialType != SpecialType.System_Object; book = book.BaseType)
        {
            yield return (book, ConditionPlace.Book);
        }
    }

    private static ConditionModel? Read(ISymbol[] members, string name, INamedTypeSymbol container, ConditionPlace place, string subject, string label, ParseContext context)
    {
        var (member, why, move) = members switch
        {
            [IPropertySymbol { IsIndexer: false, Type.SpecialType: SpecialType.System_Boolean } property] => (property, string.Empty, string.Empty),
            [IMethodSymbol { MethodKind: MethodKind.Ordinary, IsGenericMethod: false, ReturnType.SpecialType: SpecialType.System_Boolean } method] => ((ISymbol?)method, string.Empty, string.Empty),
            [IMethodSymbol or IPropertySymbol] => (null, "which does not return bool", "A condition is a bool property or a bool method; what it must await belongs into a step"),
            [_] => (null, "which is neither a property nor a method", "Make it a bool property or a bool method"),
            _ => (null, "which has overloads", "Rename one"),
        };
        var arguments = member is IMethodSymbol condition ? ArgumentParser.ParseAll(condition) : default;
        if (member is not null && arguments.Any(static argument => !argument.IsInput))
        {
            var wrong = arguments.First(static argument => !argument.IsInput);
            (member, why, move) = (null, $"which takes a {wrong.ShortName}", "A condition only looks at what steps have produced; what it must ask for belongs into a step");
        }

        if (member is IMethodSymbol byReference && byReference.Parameters.Any(static parameter => parameter.RefKind != RefKind.None))
        {
            (member, why, move) = (null, "which has ref, in or out parameters", "Take inputs by value");
        }

        if (member is null)
        {
            context.Report(RuleIds.BadCondition, subject, FaultPart.When, label, name, why, move);
            return null;
        }

        HiddenMember.Check(member, context);
        return new ConditionModel(name, TypeNames.Emitted(container), place, member is IMethodSymbol, member.IsStatic, arguments);
    }
}
