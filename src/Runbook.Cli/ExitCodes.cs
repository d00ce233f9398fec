namespace Runbook.Cli;

/// <summary>What the tool's exit code says. The one place where they are listed; the help text prints them.</summary>
public static class ExitCodes
{
    /// <summary>The run is completed, or the command was carried out.</summary>
    public const int Completed = 0;

    /// <summary>The run was aborted, the command was refused (there is nothing to export, say), or a step could not be planned.</summary>
    public const int Refused = 1;

    /// <summary>Wrong usage or bad input: nothing was started.</summary>
    public const int Usage = 2;

    /// <summary>The run is interrupted; it can be resumed.</summary>
    public const int Interrupted = 3;

    /// <summary>Another process attends the run.</summary>
    public const int Attended = 4;

    /// <summary>A contingency ended the run.</summary>
    public const int Diverted = 5;

    /// <summary>An error of the tool itself.</summary>
    public const int Internal = 70;

    /// <summary>The list, for the help text.</summary>
    internal const string Help = """
        Exit codes:
          0   the run is completed, or the command was carried out
          1   the run was aborted, the command was refused, or a step could not be planned
          2   wrong usage or bad input; nothing was started
          3   the run is interrupted; it can be resumed
          4   another process attends the run
          5   a contingency ended the run
          70  an error of the tool itself
        """;
}
