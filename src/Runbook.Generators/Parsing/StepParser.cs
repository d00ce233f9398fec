using Microsoft.CodeAnalysis;
using Runbook.Generators.Diagnostics;
using Runbook.Generators.Model;

namespace Runbook.Generators.Parsing;

/// <summary>Reads one member marked as a step. A member that is none leaves a fault, and possibly a body to fill.</summary>
internal sealed class StepParser(INamedTypeSymbol container, string path, ParseContext context)
{
    private readonly List<BodyModel> broken = [];

    /// <summary>Bodies that must be emitted although their methods are no steps.</summary>
    public IReadOnlyList<BodyModel> Broken => broken;

    public static bool IsMarked(ISymbol member) => FindMarks(member).Any();

    public StepModel? Parse(ISymbol member)
    {
        var id = $"{path}.{member.Name}";
        var subject = context.Subjects.Add(id, member);
        var marks = FindMarks(member).ToArray();
        var mark = marks[0];
        var head = new StepHead(subject, id, mark, mark.Positional(0) ?? member.Name);
        var step = marks.Length > 1
            ? Refuse(head, member, "it carries more than one of [Step], [Manual] and [Approval]", "Keep one")
            : member switch
            {
                { IsStatic: true } => Refuse(head, member, "it is static, so it could not reach its runbook", "Remove 'static'"),
                IPropertySymbol property => ParseProperty(head, property),
                IMethodSymbol method => ParseMethod(head, method),
                _ => null,
            };
        context.HasUnreadableSteps |= step is null;
        return step;
    }

    private static IEnumerable<AttributeData> FindMarks(ISymbol member) => member.GetAttributes().Where(static attribute =>
        attribute.AttributeClass is { Name: AttributeNames.Step or AttributeNames.Manual or AttributeNames.Approval } type && type.IsInRunbookNamespace());

    private StepModel? ParseProperty(StepHead head, IPropertySymbol property)
    {
        if (property.IsIndexer || property.GetMethod is null)
        {
            return Refuse(head, property, "it cannot be read without arguments", "Make it a property with a getter: 'StepType Name => new(…);'");
        }

        if (TypeNames.HasError(property.Type))
        {
            // The compiler says so already.
            return null;
        }

        var parsed = LibraryParser.Parse(property.Type, out var why);
        if (parsed is not var (library, arguments, input, output))
        {
            return Refuse(head, property, why, "Give the property the type of a step, or write a method with a body");
        }

        var reach = ReferenceAccess.Find(head, input is null ? [output] : [input, output], context);
        return reach is null ? null : Create(head, StepForm.Library, EffectParser.Parse(property.Type), arguments, ResultParser.Output(output), ResultShape.AwaitedValue, RoleParser.Parse(head, "Owner", context), reach) with
        {
            Library = library,
        };
    }

    private StepModel? ParseMethod(StepHead head, IMethodSymbol method)
    {
        if (method.IsGenericMethod)
        {
            return Refuse(head, method, "it is generic, so nobody could say with which types to call it", "Remove its type parameters");
        }

        if (method.Parameters.Any(static parameter => parameter.RefKind != RefKind.None))
        {
            return Refuse(head, method, "it has ref, in or out parameters", "Take inputs by value, and return the output");
        }

        if (TypeNames.HasError(method.ReturnType) || method.Parameters.Any(static parameter => TypeNames.HasError(parameter.Type)))
        {
            // The compiler says so already.
            return Break(method);
        }

        return head.Mark.AttributeClass!.Name == AttributeNames.Step ? ParseOwnCode(head, method) : ParsePerson(head, method);
    }

    private StepModel? ParseOwnCode(StepHead head, IMethodSymbol method)
    {
        if (!BodyParser.HasBody(method))
        {
            return Refuse(head, method, "it has no body", "Write one, or mark it [Manual] if a person does it");
        }

        if (method is { IsAsync: true, ReturnsVoid: true })
        {
            return Refuse(head, method, "it is async void, so nobody could tell when it has ended", "Return Task");
        }

        var (shape, output) = ResultParser.Parse(method.ReturnType);
        var reach = ReferenceAccess.Find(head, ContractTypes(method, output), context);
        return reach is null ? null : Create(
            head,
            StepForm.Method,
            EffectParser.Parse(method),
            method.Parameters.Select(static parameter => ArgumentParser.Parse(parameter.Type)).ToEquatable(),
            ResultParser.Output(output),
            shape,
            RoleParser.Parse(head, "Owner", context),
            reach);
    }

    private StepModel? ParsePerson(StepHead head, IMethodSymbol method)
    {
        if (!BodyParser.AwaitsBody(method))
        {
            if (BodyParser.HasBody(method))
            {
                return Refuse(head, method, "a person does it, yet it has a body", "Remove the body and make it partial, or mark it [Step] if it is code");
            }

            context.ReportIdentifier(RuleIds.NotPartial, head.Subject, head.Id, "the method: 'public partial Task<…> " + method.Name + "(…);'");
            return null;
        }

        var (shape, output) = ResultParser.Parse(method.ReturnType);
        var role = head.IsApproval ? head.Mark.AttributeClass!.TypeArguments[0].Name : RoleParser.Parse(head, "Role", context);
        if (FindResultFault(head, method, shape, output) is var (why, move))
        {
            context.ReportIdentifier(RuleIds.BadPersonStep, head.Subject, head.Label, why, move);
            return Break(method);
        }

        var reach = ReferenceAccess.Find(head, ContractTypes(method, output), context);
        return reach is null ? Break(method) : Create(
            head,
            head.IsApproval ? StepForm.Approval : StepForm.Manual,
            EffectParser.Parse(method),
            method.Parameters.Select(static parameter => ArgumentParser.Parse(parameter.Type)).ToEquatable(),
            ResultParser.Output(output),
            shape,
            role,
            reach) with
        {
            Body = BodyParser.Parse(method),
        };
    }

    private static (string Why, string Move)? FindResultFault(StepHead head, IMethodSymbol method, ResultShape shape, ITypeSymbol? output)
    {
        if (head.IsApproval)
        {
            var role = head.Mark.AttributeClass!.TypeArguments[0];
            var isRight = shape == ResultShape.AwaitedValue
                && method.ReturnType.Name == "Task"
                && output is INamedTypeSymbol { Name: "Approved", Arity: 1 } approved
                && approved.IsInRunbookNamespace()
                && SymbolEqualityComparer.Default.Equals(approved.TypeArguments[0], role);
            return isRight ? null : ($"returns {TypeNames.Short(method.ReturnType)}", $"An approval by {role.Name} returns Task<Approved<{role.Name}>>");
        }

        return method.ReturnType.Name == "Task" && shape is (ResultShape.Awaited or ResultShape.AwaitedValue)
            ? null
            : ($"returns {TypeNames.Short(method.ReturnType)}", "A person takes time: return Task, or Task<T> for what the person attests");
    }

    private static IEnumerable<ITypeSymbol> ContractTypes(IMethodSymbol method, ITypeSymbol? output)
    {
        var inputs = method.Parameters.Select(static parameter => parameter.Type).Where(static type => ArgumentParser.Parse(type).IsInput);
        return output is null ? inputs : inputs.Append(output);
    }

    private StepModel Create(
        StepHead head,
        StepForm form,
        StepEffects effects,
        EquatableArray<ArgumentModel> arguments,
        OutputModel output,
        ResultShape result,
        string? role,
        string reach) => new(
            head.Subject,
            head.Id,
            head.Id.Substring(path.Length + 1),
            head.Title,
            form,
            effects,
            arguments,
            output,
            result,
            DurationParser.Parse(head.Mark, FaultPart.Timeout, head.Subject, head.Label, context),
            DurationParser.Parse(head.Mark, FaultPart.Expected, head.Subject, head.Label, context),
            role,
            head.Mark.NamedMember("Evidence") == "Required",
            ConditionParser.Parse(head.Mark, container, head.Subject, head.Label, context),
            Library: null,
            Body: null,
            reach);

    private StepModel? Refuse(StepHead head, ISymbol member, string why, string move)
    {
        context.ReportIdentifier(RuleIds.UnknownForm, head.Subject, head.Label, why, move);
        return Break(member);
    }

    private StepModel? Break(ISymbol member)
    {
        if (member is IMethodSymbol { IsGenericMethod: false } method && BodyParser.AwaitsBody(method) && method.Parameters.All(static parameter => parameter.RefKind == RefKind.None))
        {
            broken.Add(BodyParser.Parse(method));
        }

        return null;
    }
}
