namespace Runbook.Cli.Hosting;

/// <summary>How the tool is called, so that the commands that it prints can be copied as they are.</summary>
/// <param name="AsTyped">As this process was called: right in the same folder.</param>
/// <param name="FromAnywhere">Right in every folder of this machine.</param>
internal sealed record ToolInvocation(string AsTyped, string FromAnywhere)
{
    public static ToolInvocation OfProcess() => From(CommandLine(), Environment.ProcessPath);

    /// <summary>By the words of a process: an application's own host, or <c>dotnet</c> with the application's file.</summary>
    internal static ToolInvocation From(IReadOnlyList<string> words, string? processPath)
    {
        var program = words.Count > 0 && words[0].Length > 0 ? words[0] : processPath ?? "tool";
        if (Path.GetFileNameWithoutExtension(program) == "dotnet")
        {
            var file = words.Skip(1).FirstOrDefault(static word => word.EndsWith(".dll", StringComparison.OrdinalIgnoreCase));
            return file is null
                ? new ToolInvocation(program, program)
                : new ToolInvocation($"{program} {Shell.Quote(file)}", $"{program} {Shell.Quote(Path.GetFullPath(file))}");
        }

        // A name without a slash was found on the PATH, and will be again.
        return new ToolInvocation(Shell.Quote(program), Shell.Quote(program.Contains('/', StringComparison.Ordinal) ? Path.GetFullPath(program) : program));
    }

    private static string[] CommandLine()
    {
        const string asTheKernelKeepsIt = "/proc/self/cmdline";
        return File.Exists(asTheKernelKeepsIt) ? File.ReadAllText(asTheKernelKeepsIt).Split('\0') : [];
    }
}
