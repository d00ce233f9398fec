using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace MigrationRollback.Tests.Steps;

/// <summary>A shop's administration over real HTTP, one request a connection: reads its file at each reload, as the shop does.</summary>
internal sealed class FakeShop : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly string file;

    public FakeShop(string file)
    {
        this.file = file;
        Database = ReadFile();
        listener.Start();
        Url = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/"));
        _ = ServeAsync();
    }

    public Uri Url { get; }

    public string Database { get; private set; }

    public int Reloads { get; private set; }

    public bool IsHealthy { get; set; } = true;

    /// <summary>A reload happens, and its answer is lost.</summary>
    public bool DropsReloads { get; set; }

    public void Dispose() => listener.Dispose();

    private async Task ServeAsync()
    {
        while (true)
        {
            try
            {
                using var client = await listener.AcceptTcpClientAsync();
                await AnswerAsync(client.GetStream());
            }
            catch (Exception error) when (error is SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, leaveOpen: true);
        var path = (await reader.ReadLineAsync())!.Split(' ')[1];
        while (await reader.ReadLineAsync() is { Length: > 0 })
        {
        }

        if (path == "/admin/reload")
        {
            Reloads++;
            Database = ReadFile();
            if (DropsReloads)
            {
                return;
            }
        }

        var status = path == "/healthz" && !IsHealthy ? "503 Service Unavailable" : "200 OK";
        var body = $$"""{"database":"{{Database}}"}""";
        await stream.WriteAsync(Encoding.UTF8.GetBytes($"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}"));
    }

    private string ReadFile() => JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("database").GetString()!;
}
