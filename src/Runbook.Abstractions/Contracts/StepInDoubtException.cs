namespace Runbook;

/// <summary>Thrown by a step that cannot tell whether its effect happened: a connection lost between a statement and its answer, say. The step becomes in doubt, not failed, and is not run again on its own unless it is idempotent.</summary>
public sealed class StepInDoubtException : Exception
{
    /// <summary>Creates it.</summary>
    public StepInDoubtException()
    {
    }

    /// <summary>Creates it.</summary>
    /// <param name="message">What was sent, and what is not known.</param>
    public StepInDoubtException(string message)
        : base(message)
    {
    }

    /// <summary>Creates it.</summary>
    /// <param name="message">What was sent, and what is not known.</param>
    /// <param name="innerException">What broke.</param>
    public StepInDoubtException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
