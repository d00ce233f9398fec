namespace Runbook.Generators.Tests.Graph.Chance;

/// <summary>What held whenever a step started, or a contingency was entered, over all simulated runs. Sets of steps are bits.</summary>
internal sealed class StepRecord
{
    public bool Happened { get; private set; }

    /// <summary>Ended each time.</summary>
    public ulong Ended { get; private set; } = ulong.MaxValue;

    /// <summary>Ended each time, and not because a condition skipped it.</summary>
    public ulong Done { get; private set; } = ulong.MaxValue;

    /// <summary>Begun at least once.</summary>
    public ulong Begun { get; private set; }

    /// <summary>The sets of steps that had ended.</summary>
    public HashSet<ulong> Seen { get; } = [];

    public void Add(RunState state)
    {
        Happened = true;
        Ended &= state.Ended;
        Done &= state.Ended & ~state.Skipped;
        Begun |= state.Begun;
        Seen.Add(state.Ended);
    }
}
