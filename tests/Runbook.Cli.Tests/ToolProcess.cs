using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace Runbook.Cli.Tests;

/// <summary>The sample tool as a process of its own, as another user if need be.</summary>
internal sealed partial class ToolProcess : IDisposable
{
    /// <summary>A copy of the built tool that other users may execute too: the sources may lie where only their owner can look.</summary>
    private static readonly Lazy<string> Tool = new(Publish);

    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly StringBuilder error = new();

    public ToolProcess(int? userId, params string[] args)
    {
        var host = Environment.ProcessPath is { } path && Path.GetFileName(path) == "dotnet" ? path : "dotnet";
        List<string> words = [.. userId is { } id ? new[] { "setpriv", $"--reuid={id}", $"--regid={id}", "--clear-groups" } : [], host, Tool.Value, .. args];
        var start = new ProcessStartInfo(words[0]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() };
        words.Skip(1).ToList().ForEach(start.ArgumentList.Add);
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Keep(output, line.Data);
        process.ErrorDataReceived += (_, line) => Keep(error, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Output => Read(output);

    public string Error => Read(error);

    public static async Task<(int Exit, string Output, string Error)> RunAsync(int? userId, params string[] args)
    {
        using var tool = new ToolProcess(userId, args);
        return (await tool.ExitAsync(), tool.Output, tool.Error);
    }

    public async Task UntilAsync(string text)
    {
        for (var attempt = 0; !Output.Contains(text, StringComparison.Ordinal); attempt++)
        {
            Assert.True(attempt < 1200, $"'{text}' never came. Output:\n{Output}\nError:\n{Error}");
            await Task.Delay(50);
        }
    }

    public void Signal(int signal) => Assert.Equal(0, Kill(process.Id, signal));

    public async Task<int> ExitAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await process.WaitForExitAsync(limit.Token);
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }

    private static string Publish()
    {
        var built = typeof(ToolProcess).Assembly.Location;
        var folder = Directory.CreateTempSubdirectory("rbt-tool-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(built)!))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        File.SetUnixFileMode(folder, (UnixFileMode)0b111_101_101);
        return Path.Combine(folder, Path.GetFileName(built));
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int processId, int signal);

    private static void Keep(StringBuilder kept, string? line)
    {
        lock (kept)
        {
            _ = line is null ? kept : kept.Append(line).Append('\n');
        }
    }

    private static string Read(StringBuilder kept)
    {
        lock (kept)
        {
            return kept.ToString();
        }
    }
}
