namespace Runbook.Engine.Status;

/// <summary>The states of the step machine.</summary>
public enum StepState
{
    /// <summary>Not started.</summary>
    Waiting,

    /// <summary>A person was asked.</summary>
    AwaitingPerson,

    /// <summary>Its intent is durable; it may be acting.</summary>
    Running,

    /// <summary>Its outcome is durable.</summary>
    Succeeded,

    /// <summary>Its condition was false, or a person skipped it with a reason.</summary>
    Skipped,

    /// <summary>It failed; a person is asked.</summary>
    Failed,

    /// <summary>It is not known whether its effect happened.</summary>
    InDoubt,

    /// <summary>It was undone.</summary>
    Undone,
}
