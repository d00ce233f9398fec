using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using MySqlConnector;
using Runbook.Steps.MySql;

namespace Runbook.Steps.IntegrationTests.MySql;

/// <summary>A real MariaDB server of its own on a free loopback port, with GTID and row-based binary log.</summary>
public sealed class MariaDbServer : IAsyncDisposable
{
    private readonly string directory;
    private readonly Process process;
    private bool disposed;

    private MariaDbServer(string name, string directory, int port, Process process)
    {
        Name = name;
        this.directory = directory;
        Port = port;
        this.process = process;
    }

    public string Name { get; }

    public int Port { get; }

    public static async Task<MariaDbServer> StartAsync(string name, int serverId, params string[] options)
    {
        var directory = Directory.CreateTempSubdirectory("runbook-mariadb-").FullName;
        var data = await MariaDbTemplate.CopyAsync(Path.Combine(directory, "data"));
        var port = FindFreePort();
        string[] arguments =
        [
            "--no-defaults", $"--user={Environment.UserName}", $"--datadir={data}", $"--socket={directory}/s.sock", $"--pid-file={directory}/s.pid", $"--log-error={directory}/error.log",
            $"--port={port}", "--bind-address=127.0.0.1", "--skip-name-resolve", $"--server-id={serverId}", "--log-bin=binlog", "--log-slave-updates", "--binlog-format=ROW",
            "--innodb-buffer-pool-size=32M", "--innodb-log-file-size=8M", "--innodb-flush-log-at-trx-commit=2", "--sync-binlog=0", "--performance-schema=OFF", .. options,
        ];
        var process = Process.Start(new ProcessStartInfo(MariaDbTemplate.FindServer(), arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var server = new MariaDbServer(name, directory, port, process);
        try
        {
            await Eventually.TrueAsync(server.AnswersAsync, $"mariadbd {name} does not answer on port {port}");
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public MySqlTarget Target(string user, string? database = null, string password = "pw") =>
        new() { Name = Name, Host = "127.0.0.1", Port = Port, User = user, Password = new Secret<string>(password), Database = database };

    public async Task<MySqlConnection> OpenAsync(string user = "root", string? database = null)
    {
        var settings = new MySqlConnectionStringBuilder
        {
            Server = "127.0.0.1",
            Port = (uint)Port,
            UserID = user,
            Password = user == "root" ? string.Empty : "pw",
            Database = database ?? string.Empty,
            Pooling = false,
            CharacterSet = "utf8mb4",
            AllowUserVariables = true,
        };
        var connection = new MySqlConnection(settings.ConnectionString);
        try
        {
            await connection.OpenAsync();
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public async Task ExecuteAsync(params string[] statements)
    {
        await using var connection = await OpenAsync();
        foreach (var sql in statements)
        {
            await connection.DoAsync(sql);
        }
    }

    public async Task<string?> ReadAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = new MySqlCommand(sql, connection);
        return Convert.ToString(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    public async ValueTask DisposeAsync()
    {
        if (disposed)
        {
            return;
        }

        disposed = true;
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
        Directory.Delete(directory, recursive: true);
    }

    private static int FindFreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task<bool> AnswersAsync()
    {
        if (process.HasExited)
        {
            throw new InvalidOperationException($"mariadbd {Name} ended with {process.ExitCode}: {await File.ReadAllTextAsync(Path.Combine(directory, "error.log"))}");
        }

        try
        {
            await using var connection = await OpenAsync();
            return true;
        }
        catch (MySqlException)
        {
            return false;
        }
    }
}
