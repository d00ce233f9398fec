using System.Diagnostics;
using System.Globalization;

namespace Runbook.Steps.IntegrationTests.MySql;

/// <summary>A fresh data directory, made once and copied for each server.</summary>
internal static class MariaDbTemplate
{
    private static readonly Lazy<Task<string>> Template = new(InstallAsync);

    internal static async Task<string> CopyAsync(string directory)
    {
        var template = await Template.Value;
        await RunAsync("cp", ["-a", template, directory]);
        return directory;
    }

    internal static string FindServer() => new[] { "/usr/sbin/mariadbd", "/usr/local/sbin/mariadbd", "/usr/bin/mariadbd" }.FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("These tests start real MariaDB servers and found no mariadbd. Install mariadb-server (it need not be running).");

    private static async Task<string> InstallAsync()
    {
        // Kept between runs, because no hook of the test host runs reliably at its end; another server makes another one.
        var stamp = File.GetLastWriteTimeUtc(FindServer()).Ticks.ToString("x", CultureInfo.InvariantCulture);
        var kept = Path.Combine(Path.GetTempPath(), $"runbook-mariadb-template-{Environment.UserName}-{stamp}");
        if (Directory.Exists(kept))
        {
            return kept;
        }

        var fresh = Directory.CreateTempSubdirectory("runbook-mariadb-install-").FullName;
        await RunAsync(
            "mariadb-install-db",
            ["--no-defaults", $"--user={Environment.UserName}", $"--datadir={fresh}", "--auth-root-authentication-method=normal", "--skip-test-db", "--skip-name-resolve", "--innodb-log-file-size=8M"]);
        try
        {
            Directory.Move(fresh, kept);
        }
        catch (IOException) when (Directory.Exists(kept))
        {
            Directory.Delete(fresh, recursive: true);
        }

        return kept;
    }

    private static async Task RunAsync(string file, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(file, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{file} ended with {process.ExitCode}: {error} {await output}");
        }
    }
}
