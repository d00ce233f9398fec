using System.Diagnostics;
using System.Formats.Tar;
using Runbook.Steps.Idc;

namespace Runbook.Steps.IntegrationTests.Idc;

/// <summary>
/// A Docker Engine of its own, with one image that is made here (a static busybox), so that no network is needed.
/// Needs root, and the Debian packages docker.io and busybox-static.
/// </summary>
public sealed class DockerFixture : IAsyncLifetime
{
    public const string Image = "tiny";

    // Unix sockets have short names: containerd's lie deep below this.
    private readonly string folder = Directory.CreateTempSubdirectory("rbd").FullName;
    private Process? engine;
    private Task<string>? log;
    private int containers;

    public Uri Endpoint => new($"unix://{folder}/docker.sock");

    public string Socket => $"{folder}/docker.sock";

    public async Task InitializeAsync()
    {
        Require(Environment.IsPrivilegedProcess, "Run these tests as root: a Docker Engine needs it.");
        Require(File.Exists("/bin/busybox"), "/bin/busybox is missing. Run: apt-get install -y busybox-static");
        Require(File.Exists("/usr/sbin/dockerd"), "/usr/sbin/dockerd is missing. Run: apt-get install -y docker.io");
        engine = Shell.Start("/usr/sbin/dockerd", "--iptables=false", "--ip-masq=false", "--bridge=none", "--storage-driver=vfs", "-H", Endpoint.OriginalString,
            "--data-root", $"{folder}/data", "--exec-root", $"{folder}/exec", "-p", $"{folder}/pid");
        log = engine.StandardError.ReadToEndAsync();
        try
        {
            await Poll.UntilAsync("dockerd answers", async () => engine.HasExited
                ? throw new InvalidOperationException($"dockerd ended with {engine.ExitCode}: {await log}")
                : await AnswersAsync(), seconds: 60);
            await Shell.RunAsync("docker", ["-H", Endpoint.OriginalString, "import", "-", Image], await ImageAsync());
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
    }

    public async Task DisposeAsync()
    {
        if (engine is not null)
        {
            if (await AnswersAsync())
            {
                var left = await DockerAsync("ps", "-aq");
                if (left.Length > 0)
                {
                    await DockerAsync(["rm", "-f", .. left.Split('\n')]);
                }
            }

            await Shell.EndAsync(engine);
        }

        // Docker leaves the mount of the host's network namespace behind.
        foreach (var mount in (await File.ReadAllLinesAsync("/proc/mounts")).Select(l => l.Split(' ')[1]).Where(m => m.StartsWith(folder + "/", StringComparison.Ordinal)).Reverse())
        {
            await Shell.RunAsync("umount", [mount]);
        }

        Directory.Delete(folder, recursive: true);
    }

    public Task<string> DockerAsync(params string[] arguments) => Shell.RunAsync("docker", ["-H", Endpoint.OriginalString, .. arguments]);

    /// <summary>Runs a container and returns it as a target.</summary>
    public Task<DockerTarget> RunAsync(params string[] command) => MakeAsync(["run", "-d"], [], command);

    /// <summary>Makes a container and does not start it.</summary>
    public Task<DockerTarget> CreateAsync(params string[] command) => MakeAsync(["create"], [], command);

    /// <summary>Runs a container with further options of <c>docker run</c>.</summary>
    public Task<DockerTarget> RunWithAsync(string[] options, params string[] command) => MakeAsync(["run", "-d"], options, command);

    private static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new InvalidOperationException(message);
        }
    }

    private static async Task<Stream> ImageAsync()
    {
        var tar = new MemoryStream();
        await using (var writer = new TarWriter(tar, TarEntryFormat.Pax, leaveOpen: true))
        {
            await writer.WriteEntryAsync("/bin/busybox", "busybox");
            await writer.WriteEntryAsync(new PaxTarEntry(TarEntryType.Directory, "tmp/"));
            await writer.WriteEntryAsync(new PaxTarEntry(TarEntryType.Directory, "usr/"));

            // With the host's /usr mounted, its dynamically linked programs run in the container.
            await writer.WriteEntryAsync(new PaxTarEntry(TarEntryType.SymbolicLink, "lib") { LinkName = "usr/lib" });
            await writer.WriteEntryAsync(new PaxTarEntry(TarEntryType.SymbolicLink, "lib64") { LinkName = "usr/lib64" });
        }

        tar.Position = 0;
        return tar;
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            await DockerAsync("version");
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private async Task<DockerTarget> MakeAsync(string[] verb, string[] options, string[] command)
    {
        var name = $"c{Interlocked.Increment(ref containers)}";
        await DockerAsync([.. verb, "--name", name, "--network", "host", .. options, Image, .. command]);
        return new DockerTarget { Name = "IDC", Endpoint = Endpoint, Container = name };
    }
}
