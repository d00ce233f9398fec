using System.Globalization;
using Docker.DotNet;
using Docker.DotNet.Models;
using MigrationRollback.Contracts;
using Runbook;
using Runbook.Steps.Idc;

namespace MigrationRollback.Steps;

/// <summary>Reads the container's log and fails on errors that are not known to be harmless.</summary>
/// <param name="container">The container.</param>
[ReadOnly]
public sealed class ScanContainerLog(DockerTarget container) : IStep<ContainerInspected, LogScanned>, IPlan<ContainerInspected>
{
    /// <summary>Parts of error lines that are known and harmless. Default: none.</summary>
    public IReadOnlyList<string> Known { get; init; } = [];

    /// <summary>How far back the log is read. Default: 30 minutes.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromMinutes(30);

    /// <inheritdoc/>
    public async Task<LogScanned> RunAsync(ContainerInspected input, StepContext context)
    {
        var since = context.Time.GetUtcNow() - Window;
        using var client = new DockerClientBuilder().WithEndpoint(container.Endpoint).Build();
        using var stream = await client.Containers.GetContainerLogsAsync(container.Container, Parameters(since), context.CancellationToken);
        var (output, error) = await stream.ReadOutputToEndAsync(context.CancellationToken);
        var lines = (output + error).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var errors = lines.Where(static line => line.Contains("[ERROR]", StringComparison.Ordinal)).ToArray();
        var unknown = errors.Where(line => !Known.Any(known => line.Contains(known, StringComparison.Ordinal))).ToArray();
        return unknown.Length == 0
            ? new LogScanned { Since = since, Lines = lines.Length, Known = errors }
            : throw new InvalidOperationException($"The log of container '{container.Container}' has {unknown.Length} unexpected error lines since {since:HH:mm:ss}Z: {string.Join(" | ", unknown.Take(5))}. Read them; if they are harmless, add them to the known ones, or skip this step with a reason.");
    }

    /// <inheritdoc/>
    public Task<StepPlan> PlanAsync(Maybe<ContainerInspected> input, PlanContext context) => Task.FromResult(new StepPlan
    {
        Actions =
        [
            new PlannedAction
            {
                Kind = "Docker API",
                Target = container.Endpoint.ToString(),
                Text = $"GET /containers/{container.Container}/logs?stdout=1&stderr=1&since={Duration.Format(Window)} ago, then look for [ERROR]",
                ReadsOnly = true,
            },
        ],
        Notes = [.. Known.Select(static known => $"Known and passed over: '{known}'.")],
    });

    private static ContainerLogsParameters Parameters(DateTimeOffset since) => new()
    {
        ShowStdout = true,
        ShowStderr = true,
        Since = since.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
    };
}
