using System.Text;
using MigrationRollback.Contracts;
using Runbook;
using Runbook.Steps.MySql;

namespace MigrationRollback.Steps;

/// <summary>
/// Points a shop at a database: writes its configuration file, has it reload, and proves by the shop's own word and by a deep
/// health check that it works there. A team's own library step: it plans, probes and undoes like those that come with the library.
/// </summary>
/// <param name="shop">The shop, directly.</param>
/// <param name="file">Its configuration file.</param>
/// <param name="database">The database's name in that file.</param>
[Changes]
public sealed class ApplyShopConfig(Uri shop, string file, string database)
    : IStep<ReplicaPromoted, ConfigApplied>, IPlan<ReplicaPromoted>, IProbe<ReplicaPromoted, ConfigApplied>, IUndo<ConfigApplied>
{
    private readonly ShopClient client = new(shop);

    /// <inheritdoc/>
    public async Task<ConfigApplied> RunAsync(ReplicaPromoted input, StepContext context)
    {
        await context.CaptureAsync(new ConfigCapture { Content = await File.ReadAllTextAsync(file, context.CancellationToken) });
        await WriteAsync($$"""{"database": "{{database}}"}""" + "\n", context.CancellationToken);
        await ReloadAsync(context.CancellationToken);
        return await VerifyAsync(context, database);
    }

    /// <inheritdoc/>
    public async Task<StepPlan> PlanAsync(Maybe<ReplicaPromoted> input, PlanContext context)
    {
        var now = await client.ReadDatabaseAsync(context.CancellationToken);
        return new StepPlan
        {
            Actions =
            [
                new PlannedAction { Kind = "file", Target = file, Text = $$"""{"database": "{{database}}"}""", Before = (await File.ReadAllTextAsync(file, context.CancellationToken)).Trim(), After = $$"""{"database": "{{database}}"}""" },
                new PlannedAction { Kind = "HTTP", Target = shop.ToString(), Text = "POST /admin/reload", Before = $"database {now}", After = $"database {database}" },
                new PlannedAction { Kind = "HTTP", Target = shop.ToString(), Text = "GET /admin/config, then GET /healthz (which writes a health row)", ReadsOnly = true },
            ],
        };
    }

    /// <inheritdoc/>
    public async Task<Probe<ConfigApplied>> ProbeAsync(ReplicaPromoted input, StepContext context)
    {
        var now = await client.ReadDatabaseAsync(context.CancellationToken);
        return now == database
            ? Probe<ConfigApplied>.Done(await VerifyAsync(context, database), $"The shop works on '{now}'.")
            : Probe<ConfigApplied>.NotDone($"The shop still works on '{now}'; writing its file and reloading it again is safe.");
    }

    /// <inheritdoc/>
    public async Task UndoAsync(ConfigApplied output, StepContext context)
    {
        if (!context.TryGetCaptured<ConfigCapture>(out var before))
        {
            throw new InvalidOperationException($"What '{file}' held before was never captured, so it cannot be brought back. Write it by hand.");
        }

        await WriteAsync(before.Content, context.CancellationToken);
        await ReloadAsync(context.CancellationToken);
    }

    /// <summary>Beside it and renamed, so that the shop never reads half a file.</summary>
    private async Task WriteAsync(string content, CancellationToken cancellationToken)
    {
        var next = file + ".next";
        await File.WriteAllTextAsync(next, content, new UTF8Encoding(false), cancellationToken);
        File.Move(next, file, overwrite: true);
    }

    private async Task ReloadAsync(CancellationToken cancellationToken)
    {
        try
        {
            await client.ReloadAsync(cancellationToken);
        }
        catch (HttpRequestException error) when (error.StatusCode is null)
        {
            throw new StepInDoubtException($"POST {shop}admin/reload got no answer ({error.Message}): the shop may have reloaded.", error);
        }
    }

    private async Task<ConfigApplied> VerifyAsync(StepContext context, string expected)
    {
        var now = await client.ReadDatabaseAsync(context.CancellationToken);
        if (now != expected)
        {
            throw new InvalidOperationException($"The shop at {shop} says that it works on '{now}' after the reload, not on '{expected}'. Read its log.");
        }

        await client.CheckHealthAsync(context.CancellationToken);
        return new ConfigApplied { At = context.Time.GetUtcNow(), Database = now };
    }

    private sealed record ConfigCapture
    {
        public required string Content { get; init; }
    }
}
