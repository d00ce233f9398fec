using MySqlConnector;

namespace Runbook.Steps.MySql;

/// <summary>A MySQL step refused, or found something other than what it must prove. Its message never holds a password.</summary>
public sealed class MySqlStepException : Exception
{
    /// <summary>Creates it.</summary>
    public MySqlStepException()
    {
    }

    /// <summary>Creates it.</summary>
    /// <param name="message">What, where, and the next move.</param>
    public MySqlStepException(string message)
        : base(message)
    {
    }

    /// <summary>Creates it.</summary>
    /// <param name="message">What, where, and the next move.</param>
    /// <param name="innerException">What the server or the network said.</param>
    public MySqlStepException(string message, Exception innerException)
        : base(message, innerException)
    {
        IsTransient = innerException is MySqlException { IsTransient: true };
        ErrorNumber = (innerException as MySqlException)?.Number;
    }

    /// <summary>True when the same call may work a moment later: too many connections, a lock wait, a lost connection.</summary>
    public bool IsTransient { get; }

    /// <summary>The server's error number, when the server refused.</summary>
    public int? ErrorNumber { get; }
}
