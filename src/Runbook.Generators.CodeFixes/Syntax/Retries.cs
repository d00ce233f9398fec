using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Runbook.Generators.CodeFixes.Syntax;

/// <summary>Reads [Retry].</summary>
internal static class Retries
{
    public const int Least = 2;
    public const int Most = 100;

    public static int? Attempts(AttributeSyntax retry, SemanticModel model) =>
        retry.Positional(0) is { } attempts && model.GetConstantValue(attempts.Expression) is { HasValue: true, Value: int value } ? value : null;

    public static bool AsksForNone(AttributeSyntax retry, SemanticModel model) => Attempts(retry, model) < Least;
}
