namespace Runbook.Steps.Aws;

/// <summary>An AWS step refused, or found something other than what it must prove. Nothing was changed unless the message says so.</summary>
public sealed class AwsStepException : Exception
{
    /// <summary>Creates it.</summary>
    public AwsStepException()
    {
    }

    /// <summary>Creates it.</summary>
    /// <param name="message">What, where, and the next move.</param>
    public AwsStepException(string message)
        : base(message)
    {
    }

    /// <summary>Creates it.</summary>
    /// <param name="message">What, where, and the next move.</param>
    /// <param name="innerException">What the API or the network said.</param>
    public AwsStepException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
