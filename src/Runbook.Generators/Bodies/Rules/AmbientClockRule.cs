using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Runbook.Generators.Diagnostics;
using Runbook.Generators.Parsing;

namespace Runbook.Generators.Bodies.Rules;

/// <summary>RB3011.</summary>
internal static class AmbientClockRule
{
    private const string WithoutClock = " without a TimeProvider";

    public static void Check(Body body)
    {
        foreach (var operation in body.Operations)
        {
            var clock = operation switch
            {
                IPropertyReferenceOperation reference => Clock(reference.Property),
                IMethodReferenceOperation reference => Clock(reference.Method, ImmutableArray<IArgumentOperation>.Empty),
                IObjectCreationOperation { Constructor: { } constructor } creation => Made(constructor, creation.Arguments),
                IInvocationOperation { TargetMethod.Name: "CancelAfter" } call => IsOnAmbientSource(call, body) ? "CancelAfter on a source" + WithoutClock : null,
                IInvocationOperation call => Clock(call.TargetMethod, call.Arguments),
                _ => null,
            };
            if (clock is not null && !operation.IsOnlyNamed())
            {
                body.Report(RuleIds.AmbientClock, operation.Place(), clock);
            }
        }
    }

    private static string? Clock(IPropertySymbol property)
    {
        var isClock = property.Name switch
        {
            "Now" or "UtcNow" => property.ContainingType.Name is "DateTime" or "DateTimeOffset",
            "Today" => property.ContainingType.Name == "DateTime",
            "TickCount" or "TickCount64" => property.ContainingType.Name == "Environment",
            "System" => property.ContainingType.Name == "TimeProvider",
            _ => false,
        };
        return isClock && property.ContainingType.IsIn("System") ? $"{property.ContainingType.Name}.{property.Name}" : null;
    }

    private static string? Clock(IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments)
    {
        var isClock = method.Name switch
        {
            "StartNew" or "GetTimestamp" or "GetElapsedTime" => method.ContainingType.Is("System.Diagnostics", "Stopwatch"),
            "Delay" => method.ContainingType.Is("System.Threading.Tasks", "Task") && Counts(method, arguments),
            "WaitAsync" => method.ContainingType.Is("System.Threading.Tasks", "Task") && method.Parameters.Any(static parameter => parameter.Type.Is("System", "TimeSpan")) && Counts(method, arguments),
            _ => false,
        };
        return !isClock ? null : $"{method.ContainingType.Name}.{method.Name}" + (method.ContainingType.Name == "Task" ? WithoutClock : string.Empty);
    }

    private static string? Made(IMethodSymbol constructor, ImmutableArray<IArgumentOperation> arguments)
    {
        var type = constructor.ContainingType;
        var isClock = type.Name switch
        {
            "Stopwatch" => type.IsIn("System.Diagnostics"),
            "Timer" => type.IsIn("System.Threading") || type.IsIn("System.Timers"),
            "PeriodicTimer" => type.IsIn("System.Threading") && Counts(constructor, arguments),
            "CancellationTokenSource" => type.IsIn("System.Threading") && constructor.Parameters.Length > 0 && Counts(constructor, arguments),
            _ => false,
        };
        return !isClock ? null : type.Name == "Stopwatch" ? "a Stopwatch" : $"a {type.Name}" + WithoutClock;
    }

    private static bool Counts(IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments) =>
        !method.Parameters.Any(static parameter => parameter.Type.IsClock()) && !arguments.Any(static argument => Durations.IsInfinite(argument.Value.Unwrap()));

    // A source from elsewhere may well have been made with a clock; one that was made here shows.
    private static bool IsOnAmbientSource(IInvocationOperation call, Body body) =>
        call.TargetMethod.ContainingType.Is("System.Threading", "CancellationTokenSource")
        && !call.Arguments.Any(static argument => Durations.IsInfinite(argument.Value.Unwrap()))
        && call.Instance is ILocalReferenceOperation source
        && body.ValuesOf(source.Local).Any(static value => value.Unwrap() switch
        {
            IObjectCreationOperation { Constructor: { } constructor } => !constructor.Parameters.Any(static parameter => parameter.Type.IsClock()),
            IInvocationOperation { TargetMethod.Name: "CreateLinkedTokenSource" } => true,
            _ => false,
        });
}
