using System.Net.Http.Json;
using System.Text.Json;

namespace MigrationRollback.Steps;

/// <summary>The shop's administration, over HTTP.</summary>
internal sealed class ShopClient(Uri shop)
{
    // One connection pool for the tool: a step is made anew for each use.
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(10) };

    /// <summary>Which database it says it works on.</summary>
    public async Task<string> ReadDatabaseAsync(CancellationToken cancellationToken)
    {
        var config = await Http.GetFromJsonAsync<JsonElement>(new Uri(shop, "admin/config"), cancellationToken);
        return config.GetProperty("database").GetString()!;
    }

    public async Task ReloadAsync(CancellationToken cancellationToken)
    {
        // With a body, though an empty one: without any, HttpClient sends a request whose connection was closed before the answer
        // up to three times more, and a reload whose answer was lost would happen four times.
        using var body = new ByteArrayContent([]);
        using var response = await Http.PostAsync(new Uri(shop, "admin/reload"), body, cancellationToken);
        await RequireSuccessAsync(response, cancellationToken);
    }

    /// <summary>The deep check: it writes to the database and reads back.</summary>
    public async Task CheckHealthAsync(CancellationToken cancellationToken)
    {
        using var response = await Http.GetAsync(new Uri(shop, "healthz"), cancellationToken);
        await RequireSuccessAsync(response, cancellationToken);
    }

    private static async Task RequireSuccessAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (!response.IsSuccessStatusCode)
        {
            var body = await response.Content.ReadAsStringAsync(cancellationToken);
            throw new InvalidOperationException($"{response.RequestMessage!.Method} {response.RequestMessage.RequestUri} answered {(int)response.StatusCode}: {body}");
        }
    }
}
