using Amazon.Runtime;

namespace Runbook.Steps.Aws;

/// <summary>A call that changes something was sent, and no answer came back that says what became of it: it may have taken effect or not. It was not sent again. Look, then decide.</summary>
public sealed class AnswerLostException : AmazonClientException
{
    /// <summary>Creates it.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="cause">What came instead of an answer.</param>
    public AnswerLostException(string operation, Exception cause)
        : base($"{operation} was sent and its answer was lost ({cause?.GetType().Name}: {cause?.Message}), so it may have taken effect or not. It was not sent again. Read the resource back before sending it again.")
    {
        Operation = operation;
        Cause = cause;
    }

    /// <summary>The operation.</summary>
    public string Operation { get; }

    /// <summary>What came instead of an answer. Not the inner exception: the SDK's retry policy looks for network errors there, and would send the call again.</summary>
    public Exception? Cause { get; }
}
