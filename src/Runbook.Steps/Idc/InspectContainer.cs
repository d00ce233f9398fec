using System.Globalization;
using Runbook.Steps.MySql;

namespace Runbook.Steps.Idc;

/// <summary>
/// Looks at a container, and at the database in it where one is given: does it run, is it healthy, does it accept connections?
/// A refusal by a live server (wrong password, unknown schema, too many sessions of the account) is reported in
/// <see cref="ContainerInspected.DatabaseAnswer"/> and is no reason for a restart.
/// </summary>
/// <param name="container">The container.</param>
[ReadOnly]
public sealed class InspectContainer(DockerTarget container) : IStep<ContainerInspected>, IPlan
{
    /// <summary>The database in it, asked by a login and <c>SELECT 1</c>. Default: none is asked.</summary>
    public MySqlTarget? Database { get; init; }

    /// <inheritdoc/>
    /// <exception cref="ContainerNotFoundException">The engine has no such container.</exception>
    /// <exception cref="IOException">The engine does not answer.</exception>
    public async Task<ContainerInspected> RunAsync(StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        using var engine = new DockerEngine(container);
        var facts = await engine.InspectAsync(context.CancellationToken).ConfigureAwait(false);
        var answer = Database is null || !facts.Running ? null : await DatabaseDoor.KnockAsync(Database, context.CancellationToken).ConfigureAwait(false);
        return new ContainerInspected
        {
            At = context.Time.GetUtcNow(),
            Id = facts.Id,
            Status = facts.Status,
            Running = facts.Running,
            Health = facts.Health,
            OomKilled = facts.OomKilled,
            ExitCode = facts.ExitCode,
            RestartCount = facts.RestartCount,
            StartedAt = facts.StartedAt,
            AcceptsConnections = Database is null ? null : answer?.Accepts ?? false,
            DatabaseAnswer = answer?.Text,
            Reasons = Judge(facts, answer),
        };
    }

    /// <inheritdoc/>
    public Task<StepPlan> PlanAsync(PlanContext context)
    {
        var inspect = new PlannedAction { Kind = "Docker API", Target = container.Endpoint.ToString(), Text = DockerEngine.InspectCall(container), ReadsOnly = true };
        return Task.FromResult(new StepPlan
        {
            Actions = Database is null ? [inspect] : [inspect, PlanKnock(Database)],
            Notes = Database is null ? ["No database is given: whether it accepts connections is not looked at."] : [],
        });
    }

    internal static PlannedAction PlanKnock(MySqlTarget database) => new()
    {
        Kind = "SQL",
        Target = string.Create(CultureInfo.InvariantCulture, $"{database.Name} {database.Host}:{database.Port}"),
        Text = $"login as '{database.User}'; SELECT 1",
        ReadsOnly = true,
    };

    internal static IReadOnlyList<string> Judge(ContainerFacts facts, DatabaseAnswer? answer)
    {
        var reasons = new List<string>();
        if (facts.Restarting)
        {
            reasons.Add(string.Create(CultureInfo.InvariantCulture, $"It is in a restart loop: exit code {facts.ExitCode}, restarted {facts.RestartCount} times by Docker."));
        }
        else if (!facts.Running)
        {
            reasons.Add($"It does not run: {facts.Describe()}.");
        }

        if (facts is { Running: true, Health: "unhealthy" })
        {
            reasons.Add("Its health check says unhealthy.");
        }

        if (answer is { Accepts: false, Refused: false } && !facts.Paused)
        {
            reasons.Add($"It runs, but its database does not accept connections: {answer.Text}");
        }

        return reasons;
    }
}
