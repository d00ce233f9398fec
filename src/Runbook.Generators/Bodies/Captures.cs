using Microsoft.CodeAnalysis.Operations;
using Runbook.Generators.Contracts;
using Runbook.Generators.Parsing;

namespace Runbook.Generators.Bodies;

/// <summary>What a step captures before it acts goes into the journal as its output does.</summary>
internal static class Captures
{
    public static IEnumerable<ContractUse> Find(Body body)
    {
        foreach (var operation in body.Operations)
        {
            if (operation is IInvocationOperation { TargetMethod: { Name: "CaptureAsync", TypeArguments: [var type], ContainingType: { Name: "StepContext" } context } } && context.IsInRunbookNamespace())
            {
                yield return new ContractUse(type, body.Label, body.Member, operation.Place());
            }
        }
    }
}
