using System.Text.Json;
using MySqlConnector;

namespace RollbackLab.Shop;

/// <summary>Which database the shop works on: what its configuration file says, read at the start and at each reload.</summary>
/// <param name="configFile"><c>{"database": "rds"}</c> or <c>{"database": "idc"}</c>: the file that a rollback rewrites.</param>
/// <param name="databasesFile">Where those two are; never changes.</param>
internal sealed class ShopDatabase(string configFile, string databasesFile) : IAsyncDisposable
{
    private readonly SemaphoreSlim reloading = new(1, 1);
    private volatile Selected? selected;
    private int reloads;

    public string Name => Current.Name;

    public MySqlDataSource Source => Current.Source;

    public int Reloads => Volatile.Read(ref reloads);

    private Selected Current => selected ?? throw new InvalidOperationException("The shop has not read its configuration yet.");

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var config = await ReadAsync<ShopConfig>(configFile, cancellationToken);
        var databases = await ReadAsync<Dictionary<string, LabDatabase>>(databasesFile, cancellationToken);
        if (!databases.TryGetValue(config.Database, out var database))
        {
            throw new InvalidDataException($"'{config.Database}' in '{configFile}' is none of the databases {string.Join(", ", databases.Keys)}.");
        }

        var connection = database.ToConnectionString();
        connection.MaximumPoolSize = 50;
        selected = new Selected(config.Database, new MySqlDataSource(connection.ConnectionString));
    }

    /// <summary>Takes up the file again. A request that holds a connection ends on the database that it began on.</summary>
    public async Task ReloadAsync(CancellationToken cancellationToken)
    {
        await reloading.WaitAsync(cancellationToken);
        try
        {
            var former = selected;
            await LoadAsync(cancellationToken);
            Interlocked.Increment(ref reloads);
            if (former is not null)
            {
                await former.Source.DisposeAsync();
            }
        }
        finally
        {
            reloading.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        reloading.Dispose();
        if (selected is { } last)
        {
            await last.Source.DisposeAsync();
        }
    }

    private static async Task<T> ReadAsync<T>(string file, CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(file);
        return await JsonSerializer.DeserializeAsync<T>(stream, JsonSerializerOptions.Web, cancellationToken)
            ?? throw new InvalidDataException($"'{file}' is empty. Write {{\"database\": \"rds\"}} or {{\"database\": \"idc\"}}.");
    }

    private sealed record Selected(string Name, MySqlDataSource Source);
}
