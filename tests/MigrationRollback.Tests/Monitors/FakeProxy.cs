using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Runbook.Steps.Idc;

namespace MigrationRollback.Tests.Monitors;

/// <summary>A proxy's statistics over a real socket, in the shape in which HAProxy 2.6.12 answers <c>show stat json</c>.</summary>
internal sealed class FakeProxy : IDisposable
{
    private readonly string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    private readonly Socket listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);

    public FakeProxy()
    {
        listener.Bind(new UnixDomainSocketEndPoint(path));
        listener.Listen();
        _ = ServeAsync();
    }

    public HaProxyTarget Target => new() { Name = "proxy", Endpoint = new Uri($"unix://{path}") };

    /// <summary>Line to field to value; a line is <c>proxy/server</c>.</summary>
    public Dictionary<string, Dictionary<string, double>> Lines { get; } = new()
    {
        ["front/FRONTEND"] = new() { ["scur"] = 8 },
        ["shop/aws"] = new() { ["stot"] = 1000 },
        ["shop/idc"] = new() { ["stot"] = 0 },
        ["shop/BACKEND"] = new() { ["req_tot"] = 1000, ["hrsp_5xx"] = 400, ["rtime"] = 12 },
    };

    public void Dispose()
    {
        listener.Dispose();
        File.Delete(path);
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            try
            {
                using var client = await listener.AcceptAsync();
                await AnswerAsync(client);
            }
            catch (Exception error) when (error is SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(Socket client)
    {
        await using var stream = new NetworkStream(client);
        using var reader = new StreamReader(stream, leaveOpen: true);
        var command = await reader.ReadLineAsync();
        var answer = command == "show stat json"
            ? JsonSerializer.Serialize(Lines.Select(static line => line.Value.Select(static field => Field(field.Key, "u64", field.Value)).Prepend(Field("svname", "str", line.Key.Split('/')[1])).Prepend(Field("pxname", "str", line.Key.Split('/')[0]))))
            : $"Unknown command: '{command}'";
        await stream.WriteAsync(Encoding.UTF8.GetBytes(answer + "\n"));
    }

    private static object Field(string name, string type, object value) => new { objType = "Server", field = new { pos = 0, name }, value = new { type, value } };
}
