namespace Runbook;

/// <summary>What follows the last step of a contingency.</summary>
public enum Afterwards
{
    /// <summary>The run goes back to where it left; the step that failed is tried again.</summary>
    Resume,

    /// <summary>The run ends (<see cref="RunState.Diverted"/>).</summary>
    End,
}
