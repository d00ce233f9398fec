using System.Globalization;
using Runbook.Steps.Idc;
using Runbook.Steps.MySql;

namespace Runbook.Steps.IntegrationTests.Idc;

/// <summary>A real MariaDB in a container: the host's server (Debian package mariadb-server), mounted into the tiny image.</summary>
internal sealed class ContainerDatabase : IAsyncDisposable
{
    private readonly string folder;

    private ContainerDatabase(string folder, DockerTarget container, MySqlTarget database) => (this.folder, Container, Database) = (folder, container, database);

    public DockerTarget Container { get; }

    public MySqlTarget Database { get; }

    /// <param name="docker">The engine.</param>
    /// <param name="bootSeconds">How long the container runs before its server begins to: "running" is not "accepting".</param>
    public static async Task<ContainerDatabase> StartAsync(DockerFixture docker, int bootSeconds)
    {
        var folder = Directory.CreateTempSubdirectory("rbm").FullName;
        var port = FreePort.Next();
        await Shell.RunAsync("mariadb-install-db", ["--no-defaults", $"--datadir={folder}/data", "--user=root", "--skip-test-db", "--auth-root-authentication-method=normal"]);
        await File.WriteAllTextAsync($"{folder}/init.sql", "CREATE USER IF NOT EXISTS 'runbook'@'%' IDENTIFIED BY 'lab-only';\n");
        var server = string.Create(CultureInfo.InvariantCulture,
            $"/usr/sbin/mariadbd --no-defaults --user=root --datadir=/m/data --socket=/m/s.sock --init-file=/m/init.sql --bind-address=127.0.0.1 --port={port}");
        var container = await docker.RunWithAsync(["-v", "/usr:/usr:ro", "-v", $"{folder}:/m"], "/busybox", "sh", "-c",
            string.Create(CultureInfo.InvariantCulture, $"/busybox sleep {bootSeconds}; exec {server}"));
        var database = new MySqlTarget { Name = "IDC", Host = "127.0.0.1", Port = port, User = "runbook", Password = new Secret<string>("lab-only") };
        var started = new ContainerDatabase(folder, container, database);
        try
        {
            await Poll.UntilAsync("MariaDB in a container accepts connections", async () => (await DatabaseDoor.KnockAsync(database, default)).Accepts, seconds: 60);
            return started;
        }
        catch
        {
            await started.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Shell.RunAsync("docker", ["-H", Container.Endpoint.OriginalString, "rm", "-f", Container.Container]);
        Directory.Delete(folder, recursive: true);
    }
}
