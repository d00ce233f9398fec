using Runbook.Cli.Input;
using Runbook.Engine.People;
using Runbook.Engine.Runs;

namespace Runbook.Cli;

/// <summary>Says on the error stream what went wrong, and which exit code that is.</summary>
internal static class Faults
{
    public static int Report(Exception fault, TextWriter error, bool verbose)
    {
        foreach (var sentence in Sentences(fault))
        {
            error.WriteLine("error: " + Output.CellText.Clean(sentence.ReplaceLineEndings("\n")).Replace("\uFFFD", Environment.NewLine, StringComparison.Ordinal));
        }

        if (verbose)
        {
            error.WriteLine(fault);
        }

        return fault switch
        {
            InputException or ParameterException or OperatorsFileException or RunNotFoundException or PathTooLongException or UnauthorizedAccessException => ExitCodes.Usage,
            RunAttendedException => ExitCodes.Attended,
            RunNotAttendedException or OperationCanceledException => ExitCodes.Interrupted,
            CommandFailedException => ExitCodes.Refused,
            _ => ExitCodes.Internal,
        };
    }

    private static IReadOnlyList<string> Sentences(Exception fault) => fault switch
    {
        InputException input => input.Faults,
        ParameterException parameters => parameters.Faults,
        OperationCanceledException => ["Interrupted."],
        OperatorsFileException or RunNotFoundException or PathTooLongException or UnauthorizedAccessException or RunAttendedException or RunNotAttendedException or CommandFailedException => [fault.Message],
        _ => [$"{fault.GetType().Name}: {fault.Message} (--verbose says where)"],
    };
}
