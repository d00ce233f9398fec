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

    /// <summary>Whether <see cref="Enter"/> would be accepted: a contingency that the current phase leads to, or a phase that leads to the current contingency.</summary>
    /// <param name="phase">Index of the phase or contingency.</param>
    bool CanEnter(int phase);

    /// <summary>Leaves the phase for a contingency, or a contingency for the phase that it was entered from.</summary>
    /// <param name="phase">Index of the phase or contingency.</param>
    /// <exception cref="InvalidOperationException">Not possible in this state.</exception>
    void Enter(int phase);

    /// <summary>Moves the machine.</summary>
    /// <param name="trigger">What happened.</param>
    /// <exception cref="InvalidOperationException">Not possible in this state.</exception>
    void Fire(PhaseTrigger trigger);
}
