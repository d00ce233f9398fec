using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Runbook.Generators.CodeFixes.Syntax;
using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.CodeFixes.Fixes;

/// <summary>Lets a person's method return what a person can answer.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PersonResultFix)), Shared]
[method: ImportingConstructor]
internal sealed class PersonResultFix() : RunbookFix(RuleIds.BadPersonStep)
{
    protected override IEnumerable<Mend> Find(Fault fault)
    {
        if (fault is not { IsAtIdentifier: true, Member: MethodDeclarationSyntax method }
            || Marks.OnlyStep(method, fault.Model) is not { } mark
            || fault.Model.GetTypeInfo(method.ReturnType, fault.CancellationToken).Type is not { } current
            || Answer(mark.Name, mark.Syntax, current, fault.Model) is not { } answer)
        {
            yield break;
        }

        yield return new Mend(
            $"Return {answer.ToMinimalDisplayString(fault.Model, method.ReturnType.SpanStart)}",
            Edit.Of(method.ReturnType, changed => TypeSyntaxes.Parse(TypeSyntaxes.Text(answer)).WithTriviaFrom(changed)));
    }

    private static ITypeSymbol? Answer(string mark, AttributeSyntax attribute, ITypeSymbol current, SemanticModel model)
    {
        var compilation = model.Compilation;
        var awaited = compilation.GetTypeByMetadataName("System.Threading.Tasks.Task`1");
        var answer = mark switch
        {
            Marks.Approval when model.GetTypeInfo(attribute).Type is INamedTypeSymbol { TypeArguments: [var role] } => compilation.GetTypeByMetadataName("Runbook.Approved`1")?.Construct(role),
            Marks.GoNoGo => compilation.GetTypeByMetadataName("Runbook.Go"),
            Marks.Manual when current is INamedTypeSymbol { Name: "ValueTask", Arity: 1 } value && TaskTypes.IsInTasks(value) => value.TypeArguments[0],
            Marks.Manual when current.SpecialType == SpecialType.System_Void || TaskTypes.IsInTasks(current) => null,
            Marks.Manual => current,
            _ => null,
        };
        if (answer is not null)
        {
            return awaited?.Construct(answer);
        }

        return mark == Marks.Manual && !TaskTypes.IsTask(current) ? compilation.GetTypeByMetadataName("System.Threading.Tasks.Task") : null;
    }
}
