using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MySqlConnector;

namespace RollbackLab.Shop;

/// <summary>A small web shop. It runs twice: on the AWS side and on the IDC side.</summary>
internal static class ShopServer
{
    private static readonly TimeSpan HealthTimeout = TimeSpan.FromSeconds(2);

    public static async Task RunAsync(Options options, CancellationToken stop)
    {
        var side = options.Require("side");
        await using var database = new ShopDatabase(options.Require("config"), options.Require("databases"));
        await database.LoadAsync(stop);

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls(options.Require("url"));
        await using var app = builder.Build();
        app.Use(async (context, next) =>
        {
            context.Response.Headers["X-Shop-Side"] = side;
            context.Response.Headers["X-Shop-Database"] = database.Name;
            await AnswerAsync(context, next);
        });
        Map(app, side, database);
        await app.StartAsync(stop);
        await app.WaitForShutdownAsync(stop);
    }

    private static void Map(WebApplication app, string side, ShopDatabase database)
    {
        app.MapGet("/", () => Results.Content(ShopPage.Html, "text/html; charset=utf-8"));
        app.MapPost("/orders", async (OrderRequest order, CancellationToken cancellationToken) =>
        {
            var saved = await OrderStore.SaveAsync(database.Source, side, order, cancellationToken);
            return saved.Created ? Results.Created($"/orders/{saved.Id}", saved) : Results.Ok(saved);
        });
        app.MapGet("/orders/{id:long}", async (long id, CancellationToken cancellationToken) =>
            await OrderStore.FindAsync(database.Source, id, cancellationToken) is { } order ? Results.Ok(order) : Results.NotFound());
        app.MapGet("/healthz", async (CancellationToken cancellationToken) =>
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(HealthTimeout);
            var beats = await OrderStore.BeatAsync(database.Source, side, limit.Token);
            return Results.Ok(new { status = "ok", side, database = database.Name, beats });
        });
        app.MapGet("/admin/config", () => Describe(side, database));
        app.MapGet("/admin/server", async (CancellationToken cancellationToken) =>
            new { database = database.Name, serverId = await OrderStore.ReadServerIdAsync(database.Source, cancellationToken) });
        app.MapPost("/admin/reload", async () =>
        {
            // Not the request's token: a caller that went away must not leave the shop between two databases.
            await database.ReloadAsync(CancellationToken.None);
            return Describe(side, database);
        });
    }

    private static IResult Describe(string side, ShopDatabase database) => Results.Ok(new { side, database = database.Name, reloads = database.Reloads });

    /// <summary>Whatever the database refuses becomes a 503 that says which error it was: an order is acknowledged or it is not.</summary>
    private static async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (MySqlException exception)
        {
            await RefuseAsync(context, exception.Number, exception.Message);
        }
        catch (Exception exception) when (exception is ObjectDisposedException or InvalidOperationException or OperationCanceledException or InvalidDataException)
        {
            await RefuseAsync(context, 0, $"{exception.GetType().Name}: {exception.Message}");
        }
    }

    private static async Task RefuseAsync(HttpContext context, int code, string error)
    {
        if (context.RequestAborted.IsCancellationRequested || context.Response.HasStarted)
        {
            return;
        }

        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        await context.Response.WriteAsJsonAsync(new { code, error });
    }
}
