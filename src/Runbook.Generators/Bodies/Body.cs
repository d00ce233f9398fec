using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Runbook.Generators.Diagnostics;
using Runbook.Generators.Parsing;

namespace Runbook.Generators.Bodies;

/// <summary>The code of one member, lambdas and local functions included.</summary>
internal sealed class Body(ISymbol member, BodyScope scope, ImmutableArray<IOperation> blocks, Action<Diagnostic> report)
{
    private string? label;

    public ISymbol Member { get; } = member;

    public string Label => label ??= scope.Label(Member);

    /// <summary>The method, when the engine calls it as a step, a part of one, or a monitor.</summary>
    public IMethodSymbol? Entry => Member is IMethodSymbol method && scope.IsEntry(method) ? method : null;

    /// <summary>Every operation, in source order.</summary>
    public IReadOnlyList<IOperation> Operations { get; } = [.. blocks.SelectMany(static block => block.DescendantsAndSelf())];

    /// <summary>Reports, unless the member waives the rule. The label goes before the arguments.</summary>
    public void Report(string rule, Location place, params string[] arguments)
    {
        if (!Waivers.IsWaived(Member, rule))
        {
            report(Diagnostic.Create(RuleCatalogue.Rules[rule], place, [Label, .. arguments]));
        }
    }

    /// <summary>What a local variable is given anywhere in the body.</summary>
    public IEnumerable<IOperation> ValuesOf(ILocalSymbol local)
    {
        foreach (var operation in Operations)
        {
            var value = operation switch
            {
                IVariableDeclaratorOperation { Initializer.Value: { } initial } declarator when Same(declarator.Symbol) => initial,
                IAssignmentOperation { Target: ILocalReferenceOperation target } assignment when Same(target.Local) => assignment.Value,
                _ => null,
            };
            if (value is not null)
            {
                yield return value;
            }
        }

        bool Same(ILocalSymbol other) => SymbolEqualityComparer.Default.Equals(other, local);
    }
}
