namespace Runbook.Generators.Tests.Graph.Chance;

/// <summary>Where a simulated run is. Sets of steps are bits. <see cref="Places"/> holds the phase that the run is in, and below it those that it goes back to, four bits each.</summary>
internal readonly record struct RunState(long Places, ulong Failed, ulong Ended, ulong Skipped, ulong Begun)
{
    public int Phase => (int)(Places & 15) - 1;

    public RunState Enter(int phase) => this with { Places = (Places << 4) | (uint)(phase + 1) };

    public RunState Leave() => this with { Places = Places >> 4 };
}
