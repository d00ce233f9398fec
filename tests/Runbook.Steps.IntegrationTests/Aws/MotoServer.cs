using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Xml.Linq;
using Amazon.Runtime;
using Runbook.Steps.Aws;
using Runbook.Steps.Aws.ElasticLoadBalancingV2;
using Runbook.Steps.Aws.Rds;

namespace Runbook.Steps.IntegrationTests.Aws;

/// <summary>A moto_server process of its own: the control plane of AWS, on loopback.</summary>
public sealed class MotoServer : IAsyncLifetime, IDisposable
{
    public const string Region = "ap-northeast-2";

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly HttpClient http = new();
    private Process? process;

    public string Url { get; private set; } = string.Empty;

    public async Task InitializeAsync()
    {
        Url = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}");
        try
        {
            process = Process.Start(new ProcessStartInfo("moto_server", ["-H", "127.0.0.1", "-p", new Uri(Url).Port.ToString(CultureInfo.InvariantCulture)])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
        }
        catch (Win32Exception e)
        {
            throw new InvalidOperationException("moto_server is not on PATH, and these tests need it: they run against it, not against a stub. Install it: pip install 'moto[server,rds,elbv2]==5.*'.", e);
        }

        // Unread pipes would fill up and stop it.
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await WaitUntilItAnswersAsync();
    }

    public async Task DisposeAsync()
    {
        if (process is { HasExited: false })
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

    }

    public void Dispose()
    {
        http.Dispose();
        process?.Dispose();
    }

    public AmazonRDSClient Rds() => new(new BasicAWSCredentials("test", "test"), RollbackClientDefaults.Apply(
        new AmazonRDSConfig { ServiceURL = Url, AuthenticationRegion = Region }));

    public AmazonElasticLoadBalancingV2Client Elb() => new(new BasicAWSCredentials("test", "test"), RollbackClientDefaults.Apply(
        new AmazonElasticLoadBalancingV2Config { ServiceURL = Url, AuthenticationRegion = Region }));

    /// <summary>Calls any operation, to set the scene. moto reads service and region from the credential scope and checks no signature.</summary>
    public async Task<XElement> CallAsync(string service, string version, string action, params (string Name, string Value)[] parameters)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Url)
        {
            Content = new FormUrlEncodedContent([new("Action", action), new("Version", version), .. parameters.Select(static pair => KeyValuePair.Create(pair.Name, pair.Value))]),
        };
        request.Headers.TryAddWithoutValidation("Authorization", $"AWS4-HMAC-SHA256 Credential=test/20260101/{Region}/{service}/aws4_request, SignedHeaders=host, Signature=0");
        using var response = await http.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode ? XElement.Parse(body) : throw new InvalidOperationException($"{action}: {body}");
    }

    public Task<XElement> CallRdsAsync(string action, params (string Name, string Value)[] parameters) =>
        CallAsync("rds", "2014-10-31", action, parameters);

    public Task<XElement> CallElbAsync(string action, params (string Name, string Value)[] parameters) =>
        CallAsync("elasticloadbalancing", "2015-12-01", action, parameters);

    /// <summary>An instance with a custom parameter group, both with names of their own.</summary>
    public async Task CreateInstanceAsync(string instance, string group)
    {
        await CallRdsAsync("CreateDBParameterGroup", ("DBParameterGroupName", group), ("DBParameterGroupFamily", "mysql8.0"), ("Description", "test"));
        await CreateInstanceInAsync(instance, group);
    }

    public Task CreateInstanceInAsync(string instance, string group) => CallRdsAsync(
        "CreateDBInstance",
        ("DBInstanceIdentifier", instance),
        ("DBInstanceClass", "db.t3.micro"),
        ("Engine", "mysql"),
        ("AllocatedStorage", "20"),
        ("MasterUsername", "admin"),
        ("MasterUserPassword", "password123"),
        ("DBParameterGroupName", group));

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task WaitUntilItAnswersAsync()
    {
        var started = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(started) < StartLimit)
        {
            if (process!.HasExited)
            {
                throw new InvalidOperationException($"moto_server ended with code {process.ExitCode} before it answered. Start it by hand and look.");
            }

            try
            {
                await http.GetStringAsync(new Uri(Url + "/moto-api/data.json"));
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(200);
            }
        }

        throw new TimeoutException($"moto_server did not answer at {Url} within {StartLimit}.");
    }
}
