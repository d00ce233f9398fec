using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using MySqlConnector;
using Runbook.Steps.MySql;

namespace Runbook.Steps.IntegrationTests.Aws;

/// <summary>A mariadbd process of its own that stands for the data plane of RDS: an account of the runbook without any exemption, one of the application, one that is exempt.</summary>
public sealed class RdsStandIn : IAsyncLifetime, IDisposable
{
    public const string ExemptUser = "exempt";

    private const string Secret = "test";

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly string folder = Directory.CreateTempSubdirectory("runbook-rds-").FullName;
    private Process? server;

    public MySqlTarget Target { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var port = FreePort();
        Target = new MySqlTarget { Name = "RDS", Host = "127.0.0.1", Port = port, User = "runbook", Password = new Secret<string>(Secret) };
        using (var install = Start("mariadb-install-db", "--no-defaults", $"--datadir={folder}/data", "--user=root", "--auth-root-authentication-method=normal", "--skip-test-db"))
        {
            await install.WaitForExitAsync();
            Assert.Equal(0, install.ExitCode);
        }

        // One statement a line: the server reads the file so.
        await File.WriteAllTextAsync($"{folder}/init.sql", $"""
            CREATE DATABASE shop;
            CREATE TABLE shop.orders (id INT PRIMARY KEY AUTO_INCREMENT);
            CREATE USER runbook@'%' IDENTIFIED BY '{Secret}';
            GRANT PROCESS ON *.* TO runbook@'%';
            CREATE USER app@'%' IDENTIFIED BY '{Secret}';
            GRANT ALL ON shop.* TO app@'%';
            CREATE USER {ExemptUser}@'%' IDENTIFIED BY '{Secret}';
            GRANT ALL ON *.* TO {ExemptUser}@'%';
            """);
        server = Start(
            "mariadbd", "--no-defaults", $"--datadir={folder}/data", "--user=root", "--bind-address=127.0.0.1", "--skip-name-resolve", string.Create(CultureInfo.InvariantCulture, $"--port={port}"),
            $"--socket={folder}/s", $"--pid-file={folder}/pid", $"--init-file={folder}/init.sql", "--innodb-buffer-pool-size=16M", "--skip-log-bin");
        await WaitUntilItAnswersAsync();
    }

    public async Task DisposeAsync()
    {
        if (server is { HasExited: false })
        {
            server.Kill();
            await server.WaitForExitAsync();
        }

        Directory.Delete(folder, recursive: true);
    }

    public void Dispose() => server?.Dispose();

    /// <summary>As the account that RDS keeps for itself.</summary>
    public Task SetReadOnlyAsync(bool value, CancellationToken cancellationToken = default) =>
        ExecuteAsync(ExemptUser, $"SET GLOBAL read_only = {(value ? 1 : 0)}", cancellationToken);

    public Task WriteAsApplicationAsync() => ExecuteAsync("app", "INSERT INTO shop.orders VALUES ()");

    private async Task ExecuteAsync(string user, string sql, CancellationToken cancellationToken = default)
    {
        await using var connection = new MySqlConnection($"Server=127.0.0.1;Port={Target.Port};User ID={user};Password={Secret};Pooling=false");
        await connection.OpenAsync(cancellationToken);
        await using var command = new MySqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static Process Start(string program, params string[] arguments)
    {
        try
        {
            var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.OutputDataReceived += static (_, _) => { };
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            return process;
        }
        catch (Win32Exception e)
        {
            throw new InvalidOperationException($"{program} is not on PATH, and these tests need it: they run against a real server, not against a stub. Install it: apt-get install mariadb-server.", e);
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task WaitUntilItAnswersAsync()
    {
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                await ExecuteAsync(ExemptUser, "DO 1");
                return;
            }
            catch (MySqlException) when (!server!.HasExited && TimeProvider.System.GetElapsedTime(started) < StartLimit)
            {
                await Task.Delay(200);
            }
        }
    }
}
