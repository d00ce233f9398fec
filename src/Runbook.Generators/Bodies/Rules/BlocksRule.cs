using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Runbook.Generators.Diagnostics;
using Runbook.Generators.Parsing;

namespace Runbook.Generators.Bodies.Rules;

/// <summary>RB3012.</summary>
internal static class BlocksRule
{
    private const string Await = "Await the task";
    private const string AwaitDelay = "Await Task.Delay with the Time of a StepContext and its token";
    private const string AwaitSignal = "Await the task of a TaskCompletionSource, or look again and again with Task.Delay between";
    private const string AwaitSemaphore = "Await its WaitAsync with the token";
    private const string AskPerson = "Let a person answer in a [Manual] step";

    public static void Check(Body body)
    {
        foreach (var operation in body.Operations)
        {
            var move = operation switch
            {
                IPropertyReferenceOperation { Property.Name: "Result" } reference when IsTask(reference.Property.ContainingType) => Await,
                IInvocationOperation call when !call.Arguments.Any(static argument => Durations.IsZero(argument.Value.Unwrap())) => Move(call.TargetMethod),
                IMethodReferenceOperation reference => Move(reference.Method),
                _ => null,
            };
            if (move is not null && !operation.IsOnlyNamed())
            {
                body.Report(RuleIds.Blocks, operation.Place(), Name(operation), move);
            }
        }
    }

    /// <summary>What to do instead; null when the method does not block.</summary>
    private static string? Move(IMethodSymbol method)
    {
        var type = method.ContainingType;
        return method.Name switch
        {
            "Sleep" when type.Is("System.Threading", "Thread") => AwaitDelay,
            "SpinUntil" when type.Is("System.Threading", "SpinWait") => AwaitDelay,
            "Join" when type.Is("System.Threading", "Thread") => AwaitSignal,
            "Wait" or "WaitAll" or "WaitAny" when IsTask(type) => Await,
            "Wait" when type.Is("System.Threading", "SemaphoreSlim") => AwaitSemaphore,
            "Wait" when type.Name is "ManualResetEventSlim" or "CountdownEvent" or "Monitor" && type.IsIn("System.Threading") => AwaitSignal,
            "WaitOne" or "WaitAll" or "WaitAny" or "SignalAndWait" when type.Name is "WaitHandle" or "Barrier" && type.IsIn("System.Threading") => AwaitSignal,
            "GetResult" when type.Name.EndsWith("Awaiter", StringComparison.Ordinal) && type.IsIn("System.Runtime.CompilerServices") => Await,
            "Read" or "ReadKey" or "ReadLine" when type.Is("System", "Console") => AskPerson,
            "WaitForExit" when type.Is("System.Diagnostics", "Process") => "Await its WaitForExitAsync with the token",
            _ => null,
        };
    }

    private static bool IsTask(INamedTypeSymbol type) => type.Name is "Task" or "ValueTask" && type.IsIn("System.Threading.Tasks");

    private static string Name(IOperation operation)
    {
        var member = operation switch
        {
            IPropertyReferenceOperation reference => (ISymbol)reference.Property,
            IInvocationOperation call => call.TargetMethod,
            _ => ((IMethodReferenceOperation)operation).Method,
        };
        return member.Name == "GetResult" ? "GetAwaiter().GetResult()" : $"{member.ContainingType.Name}.{member.Name}";
    }
}
