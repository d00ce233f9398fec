namespace Runbook.Cli.Hosting;

/// <summary>Words for a shell.</summary>
internal static class Shell
{
    private const string Plain = "-_./:=,+@%";

    /// <summary>The word as a POSIX shell takes it literally.</summary>
    public static string Quote(string word) => word.Length > 0 && word.All(static c => char.IsLetterOrDigit(c) || Plain.Contains(c, StringComparison.Ordinal))
        ? word
        : "'" + word.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}
