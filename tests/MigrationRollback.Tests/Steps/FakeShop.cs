using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace MigrationRollback.Tests.Steps;

/// <summary>A shop's administration over real HTTP: reads its file at each reload, as the shop does.</summary>
internal sealed class FakeShop : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly string file;

    public FakeShop(string file)
    {
        this.file = file;
        Database = ReadFile();
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        Url = new Uri($"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/");
        free.Stop();
        listener.Prefixes.Add(Url.ToString());
        listener.Start();
        _ = ServeAsync();
    }

    public Uri Url { get; }

    public string Database { get; private set; }

    public int Reloads { get; private set; }

    public bool IsHealthy { get; set; } = true;

    public bool DropsReloads { get; set; }

    public void Dispose() => listener.Close();

    private async Task ServeAsync()
    {
        while (listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync();
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            if (context.Request.Url!.AbsolutePath == "/admin/reload")
            {
                Reloads++;
                Database = ReadFile();
                if (DropsReloads)
                {
                    context.Response.Abort();
                    continue;
                }
            }

            context.Response.StatusCode = context.Request.Url.AbsolutePath == "/healthz" && !IsHealthy ? 503 : 200;
            await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes($$"""{"database":"{{Database}}"}"""));
            context.Response.Close();
        }
    }

    private string ReadFile() => JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("database").GetString()!;
}
