namespace MigrationRollback.Tests.Coverage;

/// <summary>How long a phase with a time box takes when all goes well, and when nothing does: its longest chain of steps, skipped ones included.</summary>
/// <param name="Phase">The phase.</param>
/// <param name="Expected">When all goes well.</param>
/// <param name="Worst">When every step uses up its timeout in every attempt.</param>
internal sealed record PhaseTimes(PhaseDefinition Phase, TimeSpan Expected, TimeSpan Worst)
{
    public static IReadOnlyList<PhaseTimes> ReadAll(RunbookDefinition definition) =>
    [
        .. definition.Phases.Where(static phase => phase.TimeBox is not null).Select(phase => new PhaseTimes(
            phase,
            Longest(definition, phase, static step => step.Expected ?? TimeSpan.Zero),
            Longest(definition, phase, WorstOf))),
    ];

    private static TimeSpan Longest(RunbookDefinition definition, PhaseDefinition phase, Func<StepDefinition, TimeSpan> time)
    {
        var ends = new Dictionary<int, TimeSpan>();
        TimeSpan End(int index) => ends.TryGetValue(index, out var known)
            ? known
            : ends[index] = definition.Steps[index].DependsOn.Select(End).DefaultIfEmpty(TimeSpan.Zero).Max() + time(definition.Steps[index]);
        return Enumerable.Range(phase.FirstStep, phase.StepCount).Select(End).Max();
    }

    private static TimeSpan WorstOf(StepDefinition step)
    {
        var total = step.Timeout!.Value;
        var wait = step.Retry?.Backoff ?? TimeSpan.Zero;
        for (var attempt = 2; attempt <= (step.Retry?.Attempts ?? 1); attempt++)
        {
            total += wait + step.Timeout!.Value;
            wait = wait * 2 < step.Retry!.MaxBackoff ? wait * 2 : step.Retry.MaxBackoff;
        }

        return total;
    }
}
