using System.Diagnostics;
using System.Globalization;
using Runbook.Steps.Idc;
using Runbook.Steps.IntegrationTests.Http;
using Runbook.Steps.IntegrationTests.Idc;

namespace Runbook.Steps.IntegrationTests.Traffic;

/// <summary>A real HAProxy (Debian package haproxy) over two web servers, <c>aws</c> with weight 100 and <c>idc</c> with weight 0.</summary>
internal sealed class HaProxyProcess(string interval) : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("rbh").FullName;
    private readonly int operatorPort = FreePort.Next();
    private readonly int adminPort = FreePort.Next();
    private Process? process;

    public NamedServer Aws { get; } = new("aws", FreePort.Next());

    public NamedServer Idc { get; } = new("idc", FreePort.Next());

    public Uri Web { get; } = new($"http://127.0.0.1:{FreePort.Next()}/");

    public HaProxyTarget Target => new() { Name = "edge", Endpoint = new Uri($"unix://{folder}/admin.sock") };

    public HaProxyTarget OverTcp => new() { Name = "edge", Endpoint = new Uri($"tcp://127.0.0.1:{adminPort}") };

    public HaProxyTarget WithoutAdmin => new() { Name = "edge", Endpoint = new Uri($"tcp://127.0.0.1:{operatorPort}") };

    public HaProxySwitch Switch => SwitchOver(Target);

    /// <summary>Starts it and waits until both servers have been checked.</summary>
    public static async Task<HaProxyProcess> StartAsync()
    {
        var haproxy = await StartUncheckedAsync("200ms");
        return await haproxy.OrEndAsync(() => Poll.UntilAsync("HAProxy has checked its servers", async () =>
            (await haproxy.Switch.FindUnhealthyAsync("aws", default)).Count + (await haproxy.Switch.FindUnhealthyAsync("idc", default)).Count == 0));
    }

    /// <summary>Starts it. HAProxy spreads the first checks over the interval, so with a long one <c>idc</c> stays unchecked.</summary>
    public static async Task<HaProxyProcess> StartUncheckedAsync(string interval)
    {
        if (!File.Exists("/usr/sbin/haproxy"))
        {
            throw new InvalidOperationException("/usr/sbin/haproxy is missing. Run: apt-get install -y haproxy");
        }

        var haproxy = new HaProxyProcess(interval);
        return await haproxy.OrEndAsync(haproxy.BeginAsync);
    }

    public static HaProxySwitch SwitchOver(HaProxyTarget target, string backend = "shop", string idc = "idc") => new(target)
    {
        Backend = backend,
        Groups = new Dictionary<string, IReadOnlyList<string>> { ["aws"] = ["aws"], ["idc"] = [idc] },
    };

    /// <summary>Ends the process and starts it again from its configuration, as an operator's restart does.</summary>
    public async Task RestartAsync()
    {
        await Shell.EndAsync(process!);
        await BeginAsync();
    }

    /// <summary>Who answers, over a number of requests on connections of their own.</summary>
    public async Task<IReadOnlySet<string>> AskAsync(int requests = 12)
    {
        var names = new HashSet<string>();
        for (var i = 0; i < requests; i++)
        {
            using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
            using var answer = await client.GetAsync(Web);
            names.Add(answer.Headers.TryGetValues("X-Served-By", out var name) ? name.Single() : $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        }

        return names;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await Shell.EndAsync(process);
        }

        Aws.Dispose();
        Idc.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<HaProxyProcess> OrEndAsync(Func<Task> start)
    {
        try
        {
            await start();
            return this;
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
    }

    private async Task BeginAsync()
    {
        await File.WriteAllTextAsync($"{folder}/haproxy.cfg", string.Create(CultureInfo.InvariantCulture, $"""
            global
              stats socket {folder}/admin.sock mode 600 level admin
              stats socket ipv4@127.0.0.1:{adminPort} level admin
              stats socket ipv4@127.0.0.1:{operatorPort} level operator
            defaults
              mode http
              timeout connect 1s
              timeout client 5s
              timeout server 5s
              # On a busy machine a test server may be slow to answer; it is not down for that.
              timeout check 5s
            frontend web
              bind 127.0.0.1:{Web.Port}
              default_backend shop
            backend shop
              option httpchk GET /
              server aws 127.0.0.1:{Aws.Port} weight 100 check inter {interval} fall 3 rise 1
              server idc 127.0.0.1:{Idc.Port} weight 0 check inter {interval} fall 3 rise 1
              server unchecked 127.0.0.1:{Idc.Port} weight 0

            """));
        process = Shell.Start("/usr/sbin/haproxy", "-db", "-f", $"{folder}/haproxy.cfg");
        var log = process.StandardError.ReadToEndAsync();
        await Poll.UntilAsync("HAProxy listens", async () =>
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException($"HAProxy ended with {process.ExitCode}: {await log}");
            }

            try
            {
                await Switch.ReadWeightsAsync(default);
                return true;
            }
            catch (IOException)
            {
                return false;
            }
        });
    }
}
