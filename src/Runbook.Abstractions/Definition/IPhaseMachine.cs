namespace Runbook;

/// <summary>The generated phase machine of one run, seen by the engine. Not thread-safe: one loop owns it.</summary>
public interface IPhaseMachine
{
    /// <summary>Where the run is.</summary>
    RunState State { get; }

    /// <summary>Index of the phase that the run is in, or -1 before the first and after the last.</summary>
    int Phase { get; }

    /// <summary>Whether <see cref="Fire"/> would be accepted.</summary>
    /// <param name="trigger">What happened.</param>
    bool CanFire(PhaseTrigger trigger);

    /// <summary>Moves the machine.</summary>
    /// <param name="trigger">What happened.</param>
    /// <exception cref="InvalidOperationException">Not possible in this state.</exception>
    void Fire(PhaseTrigger trigger);
}
