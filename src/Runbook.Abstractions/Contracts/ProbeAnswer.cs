namespace Runbook;

/// <summary>What a probe found.</summary>
public enum ProbeAnswer
{
    /// <summary>It cannot be told; a person decides.</summary>
    Unknown,

    /// <summary>The effect is there.</summary>
    Done,

    /// <summary>The effect is not there; running the step is safe.</summary>
    NotDone,
}
