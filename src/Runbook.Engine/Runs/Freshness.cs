using Runbook.Engine.Status;

namespace Runbook.Engine.Runs;

/// <summary>Whether what a step asks to be fresh is.</summary>
internal static class Freshness
{
    /// <summary>The steps that must run again before this one may start.</summary>
    public static IReadOnlyList<StepModel> Stale(RunModel model, StepModel step, DateTimeOffset now) =>
        [.. step.Definition.Fresh.Where(fresh => !IsFresh(model.Steps[fresh.Step], fresh, now)).Select(fresh => model.Steps[fresh.Step]).Distinct()];

    /// <summary>Whether it has had its turn, and nothing is lost when it runs again.</summary>
    public static bool CanRefresh(StepModel producer) => producer.HasEnded && (producer.Definition.IsRepeatable || producer.Definition.IsForPerson);

    /// <summary>Which must run again and why, for the one who decides.</summary>
    public static string Describe(RunModel model, StepModel step, DateTimeOffset now)
    {
        var stale = step.Definition.Fresh.Where(fresh => !IsFresh(model.Steps[fresh.Step], fresh, now)).ToArray();
        var why = string.Join(" ", stale.Select(fresh => Describe(model.Steps[fresh.Step], fresh, now)));
        return stale.All(fresh => CanRefresh(model.Steps[fresh.Step]))
            ? $"{why} Choose refresh to have it run again."
            : $"{why} That is not harmless, so it is not offered.";
    }

    private static bool IsFresh(StepModel producer, FreshDefinition fresh, DateTimeOffset now) =>
        producer.State == StepState.Succeeded && now - producer.EndedAt <= fresh.Within;

    private static string Describe(StepModel producer, FreshDefinition fresh, DateTimeOffset now)
    {
        var why = producer.State switch
        {
            StepState.Succeeded => $"it ended {Duration.Format(now - producer.EndedAt!.Value)} ago, and at most {Duration.Format(fresh.Within)} is fresh",
            StepState.Skipped => "it was skipped",
            _ => "it has not run",
        };
        return $"'{producer.Definition.Title}' must run again: {why}.";
    }
}
