using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using RollbackLab.Shop;

namespace RollbackLab.Load;

/// <summary>
/// Customers who order without a pause. Each acknowledged order is written down before the next one is sent; each failure is written down with its kind.
/// No order is sent twice: what was not acknowledged is given up, and the customer goes on with a new one.
/// </summary>
internal sealed class LoadGenerator : IDisposable
{
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan ReportEvery = TimeSpan.FromSeconds(5);

    private readonly LoadClock clock = new();
    private readonly ConcurrentDictionary<string, int> failures = new();
    private readonly ConcurrentBag<long> acknowledgedAt = [];
    private readonly AppendOnlyFile acknowledged;
    private readonly AppendOnlyFile failed;
    private readonly HttpClient http;

    private LoadGenerator(string url, string folder)
    {
        acknowledged = new AppendOnlyFile(Path.Combine(folder, "acknowledged.tsv"));
        failed = new AppendOnlyFile(Path.Combine(folder, "failed.tsv"));
        http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(url), Timeout = TimeSpan.FromSeconds(5) };
    }

    public static async Task RunAsync(Options options, CancellationToken stop)
    {
        var folder = options.Require("out");
        var workers = options.RequireNumber("workers");
        var pace = TimeSpan.FromSeconds((double)workers / options.RequireNumber("rate"));
        using var load = new LoadGenerator(options.Require("url"), folder);
        var startedAt = load.clock.Now;
        await Task.WhenAll([load.ReportAsync(stop), .. Enumerable.Range(1, workers).Select(worker => load.OrderAsync(worker, pace, stop))]);
        await load.SummariseAsync(Path.Combine(folder, "summary.json"), startedAt);
    }

    public void Dispose()
    {
        http.Dispose();
        acknowledged.Dispose();
        failed.Dispose();
    }

    private async Task OrderAsync(int worker, TimeSpan pace, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(pace);
        for (var number = 1; await WaitAsync(timer, stop); number++)
        {
            var order = MakeOrder(worker, number);
            var failure = await TrySendAsync(order);
            if (failure is null)
            {
                continue;
            }

            failures.AddOrUpdate(failure, 1, static (_, count) => count + 1);
            failed.Append(string.Create(CultureInfo.InvariantCulture, $"{clock.Now}\t{failure}\t{order.Key}"));
            await Task.Delay(PauseAfterFailure, CancellationToken.None);
        }
    }

    // The order under way at the stop is finished: a customer who is cut off could not say whether it was acknowledged.
    private async Task<string?> TrySendAsync(OrderRequest order)
    {
        try
        {
            using var answer = await http.PostAsJsonAsync("/orders", order, CancellationToken.None);
            var text = await answer.Content.ReadAsStringAsync(CancellationToken.None);
            if (answer.StatusCode is not (HttpStatusCode.Created or HttpStatusCode.OK))
            {
                return Classify(answer, text);
            }

            var saved = JsonSerializer.Deserialize<OrderSaved>(text, JsonSerializerOptions.Web) ?? throw new JsonException("The shop acknowledged with an empty body.");
            var side = answer.Headers.TryGetValues("X-Shop-Side", out var sides) ? sides.First() : "?";
            var acknowledgement = new Acknowledgement { At = clock.Now, Key = order.Key, OrderId = saved.Id, Side = side };
            acknowledged.Append(acknowledgement.ToLine());
            acknowledgedAt.Add(acknowledgement.At);
            return null;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException or JsonException or IOException)
        {
            return exception.GetType().Name;
        }
    }

    /// <summary><c>503:4151</c>: the shop answered, and the database's error was 4151. <c>503:proxy</c>: no shop could be asked.</summary>
    private static string Classify(HttpResponseMessage answer, string text)
    {
        var status = ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture);
        if (!answer.Headers.Contains("X-Shop-Side"))
        {
            return $"{status}:proxy";
        }

        try
        {
            using var body = JsonDocument.Parse(text);
            return $"{status}:{body.RootElement.GetProperty("code").GetInt32()}";
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return $"{status}:shop";
        }
    }

    private static OrderRequest MakeOrder(int worker, int number) => new()
    {
        Key = Guid.CreateVersion7().ToString(),
        Customer = $"고객 {worker}-{number}",
        Items =
        [
            new OrderItem { Sku = $"KR-{number % 500:D4}", Quantity = 1 + (number % 3), UnitPriceKrw = 1_000 * (1 + (number % 90)) },
            new OrderItem { Sku = $"KR-{(number + 7) % 500:D4}", Quantity = 1, UnitPriceKrw = 9_900 },
        ],
    };

    private async Task ReportAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(ReportEvery);
        var before = 0;
        while (await WaitAsync(timer, stop))
        {
            var count = acknowledgedAt.Count;
            var kinds = string.Join(", ", failures.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => $"{pair.Key} × {pair.Value}"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} acknowledged, {(count - before) / ReportEvery.TotalSeconds:F0}/s; failed: {(kinds.Length == 0 ? "none" : kinds)}"));
            before = count;
        }
    }

    private async Task SummariseAsync(string path, long startedAt)
    {
        var gaps = WriteGaps.Measure(acknowledgedAt);
        await using var file = File.Create(path);
        await JsonSerializer.SerializeAsync(file, new
        {
            acknowledged = acknowledgedAt.Count,
            failed = failures.Values.Sum(),
            failures,
            seconds = (clock.Now - startedAt) / 1000d,
            writeUnavailableSeconds = gaps.LongestSeconds,
            writeUnavailableTotalSeconds = gaps.TotalSeconds,
        });
    }

    private static async Task<bool> WaitAsync(PeriodicTimer timer, CancellationToken stop)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stop);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
