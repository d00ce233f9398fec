using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Validation;

/// <summary>Everything in a runbook that relies on the output of a step.</summary>
internal static class Readers
{
    /// <summary>The keys of the types that are read.</summary>
    public static HashSet<string> Keys(RunbookGraph graph)
    {
        var keys = new HashSet<string>(Beside(graph.Model).Select(static taken => taken.Argument.Key), StringComparer.Ordinal);
        foreach (var node in graph.Nodes)
        {
            keys.UnionWith(node.Step.Inputs.Select(static argument => argument.Key));
            keys.UnionWith(node.Step.Fresh.Select(static fresh => fresh.Key));
        }

        return keys;
    }

    /// <summary>The key of the type that is read, and by whom, as in "'Drain' (Emergency.Drain) consumes". Steps in source order, then what runs beside them.</summary>
    public static IEnumerable<(string Key, string Reader)> Of(RunbookGraph graph)
    {
        foreach (var node in graph.Nodes)
        {
            foreach (var argument in node.Step.Inputs)
            {
                yield return (argument.Key, $"{node.Label} consumes");
            }

            foreach (var fresh in node.Step.Fresh)
            {
                yield return (fresh.Key, $"{node.Label} asks to be fresh");
            }
        }

        foreach (var (_, label, argument) in Beside(graph.Model))
        {
            yield return (argument.Key, $"{label} reads");
        }
    }

    /// <summary>What monitors and notices, and the conditions of notices, take: subject and label of the one, and the argument.</summary>
    public static IEnumerable<(string Subject, string Label, ArgumentModel Argument)> Beside(RunbookModel model)
    {
        foreach (var monitor in model.Monitors)
        {
            foreach (var argument in monitor.Arguments.Where(static argument => argument.IsInput))
            {
                yield return (monitor.Subject, monitor.Label, argument);
            }
        }

        foreach (var notice in model.Notices)
        {
            foreach (var argument in notice.Arguments.Concat(notice.Condition?.Arguments ?? default).Where(static argument => argument.IsInput))
            {
                yield return (notice.Subject, notice.Label, argument);
            }
        }
    }
}
