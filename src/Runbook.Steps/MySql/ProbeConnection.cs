using MySqlConnector;
using Runbook.Steps.MySql.Sessions;

namespace Runbook.Steps.MySql;

/// <summary>Connects as the application would, and reads: the right schema, a table of it, whether the server is read only, and whether there is room for more sessions.</summary>
/// <remarks>
/// <para>Not proven: that the application's hosts reach the server, since the probe runs where the runbook runs; nor that the account may write.</para>
/// <para>Grants: what the application has; <c>SELECT</c> on at least one table of its schema.</para>
/// <para>After a crash: runs again.</para>
/// </remarks>
/// <param name="app">The server with the application's account, password and schema (<see cref="MySqlTarget.Database"/>).</param>
[ReadOnly]
public sealed class ProbeConnection(MySqlTarget app) : IStep<ConnectionProven>, IPlan
{
    /// <summary>How many sessions the application's pools will open: the step fails when there is no room for them. Default: 1.</summary>
    public int SessionsNeeded
    {
        get;
        init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "SessionsNeeded is at least 1.");
    } = 1;

    /// <inheritdoc/>
    /// <exception cref="MySqlStepException">No session, another schema, nothing to read, or no room.</exception>
    public async Task<ConnectionProven> RunAsync(StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var schema = RequireSchema();
        var started = context.Time.GetTimestamp();
        await using var session = await MySqlSession.OpenAsync(app, context.CancellationToken);
        var connected = context.Time.GetElapsedTime(started);
        var selected = await session.ReadTextAsync("SELECT DATABASE()", context.CancellationToken);
        if (!string.Equals(selected, schema, StringComparison.OrdinalIgnoreCase))
        {
            throw new MySqlStepException($"{MySqlSession.Describe(app)} selected the schema '{selected}' instead of '{schema}'. Look for a proxy in between.");
        }

        await ReadAnyTableAsync(session, schema, context.CancellationToken);
        var free = await CountFreeSessionsAsync(session, context.CancellationToken);
        return new ConnectionProven
        {
            At = await session.ReadClockAsync(context.CancellationToken),
            ServerVersion = session.Version,
            Schema = schema,
            ReadOnly = await session.ReadNumberAsync("SELECT @@GLOBAL.read_only", context.CancellationToken) != 0,
            SessionsFree = free,
            MillisecondsToConnect = Math.Round(connected.TotalMilliseconds, 1),
        };
    }

    /// <inheritdoc/>
    public Task<StepPlan> PlanAsync(PlanContext context) => Task.FromResult(new StepPlan
    {
        Actions = [new PlannedAction { Kind = "SQL", Target = MySqlSession.Describe(app), Text = $"connect as '{app.User}', SELECT 1 FROM a table of {RequireSchema()}", ReadsOnly = true }],
    });

    private string RequireSchema() => string.IsNullOrEmpty(app.Database)
        ? throw new MySqlStepException($"{MySqlSession.Describe(app)} has no Database: without the application's schema the probe would prove nothing. Set it in the target.")
        : app.Database;

    private async Task ReadAnyTableAsync(MySqlSession session, string schema, CancellationToken cancellationToken)
    {
        var table = await session.ReadTextAsync(
            "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = @schema AND TABLE_TYPE = 'BASE TABLE' ORDER BY TABLE_NAME LIMIT 1", cancellationToken, ("@schema", schema))
            ?? throw new MySqlStepException($"'{app.User}' sees no table in the schema '{schema}' on {MySqlSession.Describe(app)}: it is empty, or the account's grants are missing.");
        try
        {
            await session.QueryAsync($"SELECT 1 FROM {new TableName(schema, table).Quoted} LIMIT 1", cancellationToken);
        }
        catch (MySqlException e)
        {
            throw new MySqlStepException($"'{app.User}' cannot read {schema}.{table} on {MySqlSession.Describe(app)}: {e.Message} (error {e.Number}). Check its grants and the table.", e);
        }
    }

    private async Task<int> CountFreeSessionsAsync(MySqlSession session, CancellationToken cancellationToken)
    {
        var most = await session.ReadNumberAsync("SELECT @@GLOBAL.max_connections", cancellationToken);
        var status = await session.QueryAsync("SHOW GLOBAL STATUS LIKE 'Threads_connected'", cancellationToken);
        var used = status[0].Number("Value");
        return most - used >= SessionsNeeded
            ? (int)(most - used)
            : throw new MySqlStepException($"{MySqlSession.Describe(app)} has room for {most - used} more sessions ({used} of {most} taken), {SessionsNeeded} are needed. Raise max_connections, or make the pools smaller.");
    }
}
