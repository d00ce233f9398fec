using Runbook.Cli.Input;
using Runbook.Cli.Output;
using Runbook.Engine.Journal;
using Runbook.Engine.People;
using Runbook.Engine.Runs;

namespace Runbook.Cli;

/// <summary>Says on the error stream what went wrong, and which exit code that is.</summary>
internal static class Faults
{
    public static int Report(Exception fault, TextWriter error, bool verbose)
    {
        try
        {
            Write(fault, error, verbose);
        }
        catch (IOException)
        {
            // Nobody is there to read it; the exit code still says it.
        }

        return ExitCode(fault);
    }

    private static void Write(Exception fault, TextWriter error, bool verbose)
    {
        foreach (var sentence in Sentences(fault))
        {
            error.WriteLine("error: " + string.Join(Environment.NewLine, sentence.ReplaceLineEndings("\n").Split('\n').Select(CellText.Clean)));
        }

        if (verbose)
        {
            error.WriteLine(fault);
        }
    }

    private static int ExitCode(Exception fault) => fault switch
    {
        InputException or ParameterException or OperatorsFileException or RunNotFoundException or PathTooLongException or UnauthorizedAccessException => ExitCodes.Usage,
        RunAttendedException => ExitCodes.Attended,
        RunNotAttendedException or OperationCanceledException => ExitCodes.Interrupted,
        CommandFailedException or RunRefusedException or JournalAlteredException => ExitCodes.Refused,
        _ => ExitCodes.Internal,
    };

    private static IReadOnlyList<string> Sentences(Exception fault) => fault switch
    {
        InputException input => input.Faults,
        ParameterException parameters => parameters.Faults,
        OperationCanceledException => ["Interrupted."],
        _ when ExitCode(fault) != ExitCodes.Internal => [fault.Message],
        _ => [$"{fault.GetType().Name}: {fault.Message} (--verbose says where)"],
    };
}
