using System.Globalization;
using System.Net;

namespace Runbook.Steps.IntegrationTests.Http;

/// <summary>A web server that names itself in the header <c>X-Served-By</c> and in its page.</summary>
internal sealed class NamedServer : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly string name;

    public NamedServer(string name, int port)
    {
        this.name = name;
        Port = port;
        listener.Prefixes.Add(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/"));
        listener.Start();
        _ = ServeAsync();
    }

    public int Port { get; }

    public Uri Url => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}/"));

    /// <summary>What it answers to the n-th request, from 1. Default: 200.</summary>
    public Func<int, HttpStatusCode> Status { get; set; } = _ => HttpStatusCode.OK;

    public int Requests { get; private set; }

    public void Dispose() => listener.Close();

    private async Task ServeAsync()
    {
        while (listener.IsListening)
        {
            try
            {
                var context = await listener.GetContextAsync();
                context.Response.StatusCode = (int)Status(++Requests);
                context.Response.Headers["X-Served-By"] = name;
                if (context.Response.StatusCode == (int)HttpStatusCode.Found)
                {
                    context.Response.Headers["Location"] = "/login";
                }

                await using var writer = new StreamWriter(context.Response.OutputStream);
                await writer.WriteAsync($"<h1>Shop</h1> by {name}");
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or IOException)
            {
                // Closed, or a client (a health check) that went before it had read the whole answer.
            }
        }
    }
}
