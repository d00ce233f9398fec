using System.Diagnostics;

namespace Runbook.Generators.Tests.Compiling;

/// <summary>A project in a folder of its own that is built by the SDK.</summary>
internal abstract class ProjectFolder : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("project-").FullName;

    /// <summary>What stands before the options of each build.</summary>
    protected abstract IEnumerable<string> Command { get; }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    public string PathOf(string file) => Path.Combine(folder, file);

    public string Read(string file) => File.ReadAllText(PathOf(file));

    public void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), text);
    }

    /// <summary>Builds; returns what the build said. Fails the test when it fails.</summary>
    public Task<string> BuildAsync(params string[] options) => RunAsync(succeeds: true, options);

    /// <summary>As <see cref="BuildAsync"/>, of a build that must fail.</summary>
    public Task<string> FailAsync(params string[] options) => RunAsync(succeeds: false, options);

    /// <summary>A file beside the tests, where what the package brings is laid out as in the package.</summary>
    protected static string InOutput(string file) => Path.Combine(AppContext.BaseDirectory, file);

    private async Task<string> RunAsync(bool succeeds, string[] options)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, WorkingDirectory = folder };
        // Nothing of the build stays behind as a server.
        foreach (var word in (string[])[.. Command, "-nologo", "-tl:off", "-nodeReuse:false", .. options])
        {
            start.ArgumentList.Add(word);
        }

        // Of the build that runs the tests.
        start.Environment.Remove("ContinuousIntegrationBuild");
        using var build = Process.Start(start)!;
        var said = await build.StandardOutput.ReadToEndAsync();
        await build.WaitForExitAsync();
        Assert.True(build.ExitCode == 0 == succeeds, said);
        return said;
    }
}
