using Microsoft.CodeAnalysis;
using Runbook.Generators.Diagnostics;
using Runbook.Generators.Model;

namespace Runbook.Generators.Parsing;

/// <summary>Reads one member marked as a step. A member that is none leaves a fault, and possibly a body to fill.</summary>
internal sealed class StepParser(Scope scope, ParseContext context)
{
    private readonly List<BodyModel> broken = [];

    /// <summary>Bodies that must be emitted although their methods are no steps.</summary>
    public IReadOnlyList<BodyModel> Broken => broken;

    public StepModel? Parse(ISymbol member, Marks marks)
    {
        var id = $"{scope.Path}.{member.Name}";
        var subject = context.Subjects.Add(id, member);
        var mark = StepMarks.First(marks)!;
        var head = new StepHead(subject, id, member.Name, marks, mark, mark.Positional(0) ?? member.Name);
        WaiverParser.Add(marks, subject, head.Label, context);
        HiddenMember.Check(member, context);
        var step = StepMarks.Count(marks) > 1
            ? Refuse(head, member, "it carries more than one of [Step], [Manual], [Approval] and [GoNoGo]", "Keep one")
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

        var library = context.Library(property.Type);
        if (library.Model is null)
        {
            return Refuse(head, property, library.Why, "Give the property the type of a step, or write a method with a body");
        }

        if (ReferenceAccess.Find(head, library.Contract, context) is not { } reach)
        {
            return null;
        }

        var step = new StepModel(head.Subject, head.Id, head.Name, head.Title, StepForm.Library, EffectParser.Parse(library.Marks), library.Arguments, ResultParser.Output(library.Output), ResultShape.AwaitedValue, reach)
        {
            Library = library.Model,
        };
        return StepDetails.Add(step, head, library.Marks, scope, context);
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

        if (method.Parameters.FirstOrDefault(static parameter => ArgumentParser.KindOf(parameter.Type) is ArgumentKind.Time or ArgumentKind.Occasion) is { } given)
        {
            return ArgumentParser.KindOf(given.Type) == ArgumentKind.Time
                ? Refuse(head, method, "it takes a TimeProvider", "Take a StepContext, and use its Time")
                : Refuse(head, method, "it takes an Occasion, which only a notice has", "Remove it");
        }

        if (TypeNames.HasError(method.ReturnType) || method.Parameters.Any(static parameter => TypeNames.HasError(parameter.Type)))
        {
            // The compiler says so already.
            return Break(method);
        }

        return head.Mark.Name == AttributeNames.Step ? ParseOwnCode(head, method) : ParsePerson(head, method);
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
        return Create(head, method, StepForm.Method, shape, output);
    }

    private StepModel? ParsePerson(StepHead head, IMethodSymbol method)
    {
        if (!method.IsFromMetadata() && !BodyParser.AwaitsBody(method))
        {
            if (BodyParser.HasBody(method))
            {
                return Refuse(head, method, "a person does it, yet it has a body", "Remove the body and make it partial, or mark it [Step] if it is code");
            }

            context.ReportIdentifier(RuleIds.NotPartial, head.Subject, head.Id, "the method: 'public partial Task<…> " + method.Name + "(…);'");
            return null;
        }

        var (shape, output) = ResultParser.Parse(method.ReturnType);
        if (PersonResult.FindFault(head, method, shape, output) is var (why, move))
        {
            context.ReportIdentifier(RuleIds.BadPersonStep, head.Subject, head.Label, why, move);
            return Break(method);
        }

        var form = head.IsApproval ? StepForm.Approval : head.IsGoNoGo ? StepForm.GoNoGo : StepForm.Manual;
        var step = Create(head, method, form, shape, output);
        return step is null || method.IsFromMetadata() ? step ?? Break(method) : step with { Body = BodyParser.Parse(method) };
    }

    private StepModel? Create(StepHead head, IMethodSymbol method, StepForm form, ResultShape shape, ITypeSymbol? output)
    {
        var arguments = ArgumentParser.ParseAll(method);
        if (ReferenceAccess.Find(head, ContractTypes(method, arguments, output), context) is not { } reach)
        {
            return null;
        }

        var step = new StepModel(head.Subject, head.Id, head.Name, head.Title, form, EffectParser.Parse(head.Marks), arguments, ResultParser.Output(output), shape, reach);
        return StepDetails.Add(step, head, default, scope, context);
    }

    private static IEnumerable<ITypeSymbol> ContractTypes(IMethodSymbol method, EquatableArray<ArgumentModel> arguments, ITypeSymbol? output)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i].IsInput)
            {
                yield return method.Parameters[i].Type;
            }
        }

        if (output is not null)
        {
            yield return output;
        }
    }

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
