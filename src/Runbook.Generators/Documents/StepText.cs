using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Documents;

/// <summary>What the compiler knows of a step, in the order in which a reader asks.</summary>
internal static class StepText
{
    public static IEnumerable<string> Of(RunbookGraph graph, StepNode node)
    {
        var step = node.Step;
        // The track's condition stands in its heading.
        foreach (var condition in step.Conditions.Where(condition => condition.Name != node.Track?.Condition))
        {
            yield return $"when `{condition.Name}`";
        }

        yield return Who(step);
        var effects = Effects(step);
        if (effects.Length > 0)
        {
            yield return effects;
        }

        if (Times(step) is { Length: > 0 } times)
        {
            yield return times;
        }

        foreach (var fresh in step.Fresh)
        {
            yield return $"needs {fresh.ShortName} at most {fresh.Within.Text} old";
        }

        // The phase's stands below its heading.
        if (step.OnFailure is { } contingency && contingency != graph.PhaseOf(node).OnFailure && graph.Model.IndexOf(contingency) is >= 0 and var index)
        {
            yield return $"on failure: {graph.Model.Phases[index].Title}";
        }

        if (step.Added is { } added)
        {
            yield return $"added: {added}";
        }
    }

    private static string Who(StepModel step) => step.Form switch
    {
        StepForm.Library => $"`{Short(step.Library!.Type)}`{Owned(step)}",
        StepForm.Method => $"own code{Owned(step)}",
        StepForm.Manual => $"{step.Role?.Title ?? step.Role?.Name ?? "a person"} attests{(step.EvidenceRequired ? ", with evidence" : string.Empty)}",
        StepForm.GoNoGo => $"go/no-go of {string.Join(", ", step.Polled.Select(static role => role.Title ?? role.Name))}{(step.Quorum < step.Polled.Count ? $", {step.Quorum} must say GO" : string.Empty)}",
        _ => $"{step.Role?.Title ?? step.Role?.Name} approves{(step.Quorum > 1 ? $", {step.Quorum} persons" : string.Empty)}",
    };

    private static string Owned(StepModel step) => step.Role is { } role ? $", {role.Title ?? role.Name}" : string.Empty;

    private static string Effects(StepModel step)
    {
        var words = new List<string>();
        if (step.IsDestructive)
        {
            words.Add("**destructive**");
        }
        else if (step.MayChange)
        {
            words.Add(step.Library is { Undo: true } ? "changes, can be undone" : "changes");
        }

        if (step.IsPointOfNoReturn)
        {
            words.Add("**point of no return**");
        }

        if (step.Writes.Count > 0)
        {
            words.Add("writes " + string.Join(", ", step.Writes));
        }

        return string.Join(", ", words);
    }

    private static string Times(StepModel step)
    {
        var words = new List<string>();
        if (step.Expected is { } expected)
        {
            words.Add(expected.Text);
        }

        if (step.Timeout is { } timeout)
        {
            words.Add($"at most {timeout.Text}");
        }

        if (step.Retry is { } retry)
        {
            words.Add($"{retry.Attempts} attempts");
        }

        return string.Join(", ", words);
    }

    private static string Short(string type) => type.Substring(type.LastIndexOf('.') + 1);
}
