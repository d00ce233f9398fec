using Microsoft.CodeAnalysis;
using Runbook.Generators.Diagnostics;
using Runbook.Generators.Model;

namespace Runbook.Generators.Parsing;

/// <summary>Finds the member that <c>When</c> names.</summary>
internal static class ConditionParser
{
    public static ConditionModel? Parse(AttributeData attribute, INamedTypeSymbol container, string subject, string label, ParseContext context)
    {
        if (attribute.Named("When") is not string name)
        {
            return null;
        }

        var members = container.GetMembers(name).Where(static member => !member.IsGenerated()).ToArray();
        var (member, why, move) = members switch
        {
            [] => (null, $"which is no member of '{container.Name}'", $"Declare 'bool {name}(…)' in '{container.Name}' and name it by nameof"),
            [IPropertySymbol { IsIndexer: false, Type.SpecialType: SpecialType.System_Boolean } property] => (property, string.Empty, string.Empty),
            [IMethodSymbol { MethodKind: MethodKind.Ordinary, IsGenericMethod: false, ReturnType.SpecialType: SpecialType.System_Boolean } method] => ((ISymbol?)method, string.Empty, string.Empty),
            [IMethodSymbol or IPropertySymbol] => (null, "which does not return bool", "A condition is a bool property or a bool method; what it must await belongs into a step"),
            [_] => (null, "which is neither a property nor a method", "Make it a bool property or a bool method"),
            _ => (null, "which has overloads", "Rename one"),
        };
        if (member is null)
        {
            context.Report(RuleIds.BadCondition, subject, FaultPart.When, label, name, why, move);
            return null;
        }

        var arguments = member is IMethodSymbol condition ? condition.Parameters.Select(static parameter => ArgumentParser.Parse(parameter.Type)).ToEquatable() : EquatableArray<ArgumentModel>.Empty;
        if (arguments.Any(static argument => !argument.IsInput))
        {
            context.Report(RuleIds.BadCondition, subject, FaultPart.When, label, name, "which takes a CancellationToken or StepContext", "A condition only looks at what steps have produced; what it must ask for belongs into a step");
            return null;
        }

        return new ConditionModel(name, member is IMethodSymbol, member.IsStatic, arguments);
    }
}
