using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Runbook.Generators.Bodies.Sql;
using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.Bodies.Rules;

/// <summary>RB3013.</summary>
internal static class SqlInterpolatedRule
{
    public static void Check(Body body)
    {
        HashSet<SyntaxNode>? seen = null;
        foreach (var operation in body.Operations)
        {
            if (SqlSink.Find(operation) is not { } statement)
            {
                continue;
            }

            var built = SourcesOf(statement, body).Select(BuiltText.Parse).ToArray();
            // A statement that is put together in pieces begins in one of them only.
            if (!built.Any(static text => SqlWords.BeginsStatement(text.Start)))
            {
                continue;
            }

            foreach (var text in built)
            {
                if (text.Holes.Any(hole => !QuotedHole.IsAccepted(hole, body)) && (seen ??= []).Add(text.Expression.Syntax))
                {
                    body.Report(RuleIds.SqlInterpolated, text.Expression.Syntax.GetLocation(), text.Describe());
                }
            }
        }
    }

    private static IEnumerable<IOperation> SourcesOf(IOperation value, Body body) => value.Unwrap() switch
    {
        ILocalReferenceOperation local => body.ValuesOf(local.Local).Select(static assigned => assigned.Unwrap()),
        IConditionalOperation { WhenFalse: { } otherwise } choice => [choice.WhenTrue.Unwrap(), otherwise.Unwrap()],
        var expression => [expression],
    };
}
