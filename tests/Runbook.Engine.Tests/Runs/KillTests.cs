using System.Diagnostics;

namespace Runbook.Engine.Tests.Runs;

/// <summary>Real processes and SIGKILL: a run of twenty steps that must each act once is killed at random moments and taken up again until it is done.</summary>
public sealed class KillTests : IDisposable
{
    private const int Kills = 30;
    private const int Steps = 20;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly string directory = Directory.CreateTempSubdirectory("runbook-kill-").FullName;

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Fact]
    public async Task Kill_AtRandom_EveryEffectHappensOnce_AndTheSameTestCatchesOneThatRunsAgain()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);

        var careful = await KillAsync("careful", random, static _ => false);

        Assert.True(careful.Kills >= Kills, $"only {careful.Kills} kills, seed {seed}");
        Assert.All(careful.Runs, effects =>
        {
            Assert.Equal(Steps, effects.Distinct().Count());
            Assert.True(effects.Count == Steps, $"doubled, seed {seed}: {string.Join(' ', effects)}");
        });

        // The control: the same definition, declared repeatable. If this is not caught, the kills hit nothing and the above proves nothing.
        var naive = await KillAsync("naive", random, IsDoubled);
        Assert.Contains(naive.Runs, IsDoubled);
    }

    private static bool IsDoubled(List<string> effects) => effects.Count > effects.Distinct().Count();

    private async Task<(int Kills, List<List<string>> Runs)> KillAsync(string mode, Random random, Predicate<List<string>> isEnough)
    {
        var kills = 0;
        var runs = new List<List<string>>();
        while (kills < Kills && !runs.Exists(isEnough))
        {
            var runsDirectory = Path.Combine(directory, $"{mode}-{runs.Count}");
            var effects = Path.Combine(directory, $"{mode}-{runs.Count}.effects");
            while (!await RunAsync([runsDirectory, effects, mode], kills < Kills ? random.Next(0, 250) : null))
            {
                kills++;
            }

            runs.Add([.. await File.ReadAllLinesAsync(effects)]);
        }

        return (kills, runs);
    }

    /// <summary>False: killed before it was done.</summary>
    private static async Task<bool> RunAsync(string[] arguments, int? killAfterMilliseconds)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Runbook.Engine.CrashHost.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            if (await process.StandardOutput.ReadLineAsync(limit.Token) == "running" && killAfterMilliseconds is { } after)
            {
                await Task.WhenAny(process.WaitForExitAsync(limit.Token), Task.Delay(after, limit.Token));
                process.Kill();
            }

            await process.WaitForExitAsync(limit.Token);
        }
        finally
        {
            process.Kill();
        }

        const int Killed = 128 + 9;
        Assert.True(process.ExitCode is 0 or Killed, $"exit code {process.ExitCode}: {await errors}");
        return process.ExitCode == 0;
    }
}
