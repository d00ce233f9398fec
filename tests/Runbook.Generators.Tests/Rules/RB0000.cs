using System.Diagnostics;

namespace Runbook.Generators.Tests.Rules;

/// <summary>The one rule that the build reports, not the analyzer: an older compiler would not load the analyzer.</summary>
public sealed class RB0000 : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("rb0000-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("roslyn4.7")]
    [InlineData("roslyn3.11")]
    public async Task CompilerTooOld_IsAnErrorThatNamesItAndTheSdk(string compiler)
    {
        var (exit, said) = await BuildAsync(compiler);

        Assert.NotEqual(0, exit);
        Assert.Contains("error RB0000", said, StringComparison.Ordinal);
        Assert.Contains(compiler, said, StringComparison.Ordinal);
        Assert.Contains("SDK 8.0.100", said, StringComparison.Ordinal);
    }

    // 4.10 is the near miss: as text it sorts before 4.8.
    [Theory]
    [InlineData("roslyn4.8")]
    [InlineData("roslyn4.10")]
    [InlineData("roslyn5.0")]
    [InlineData("")]
    public async Task CompilerNewEnoughOrUnknown_IsSilent(string compiler)
    {
        var (exit, said) = await BuildAsync(compiler);

        Assert.True(exit == 0, said);
        Assert.DoesNotContain("RB0000", said, StringComparison.Ordinal);
    }

    private async Task<(int Exit, string Said)> BuildAsync(string compiler)
    {
        var project = Path.Combine(folder, "consumer.proj");
        await File.WriteAllTextAsync(project, $"""
            <Project>
              <Target Name="CoreCompile" />
              <Import Project="{Path.Combine(AppContext.BaseDirectory, "package/build/Runbook.Generators.targets")}" />
            </Project>
            """);
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, WorkingDirectory = folder };
        foreach (var word in (string[])["msbuild", project, "-nologo", "-t:CoreCompile", "-p:CompilerApiVersion=" + compiler])
        {
            start.ArgumentList.Add(word);
        }

        using var build = Process.Start(start)!;
        var said = await build.StandardOutput.ReadToEndAsync();
        await build.WaitForExitAsync();
        return (build.ExitCode, said);
    }
}
