using Runbook.Steps.Aws.ParameterGroups;
using Runbook.Steps.Aws.Rds;
using Runbook.Steps.MySql;

namespace Runbook.Steps.Aws;

/// <summary>
/// Makes an RDS instance (mysql, mariadb) read only by its parameter group, and waits until the server itself says so and refuses a write:
/// RDS reports "in-sync" before that, and nobody but RDS can SET GLOBAL there.
/// </summary>
/// <remarks>
/// Refuses default groups, Aurora, and groups that other instances share unless <see cref="AllowSharedGroup"/>. Undo restores the value that the group had.
/// Idempotent: it sets one value. After a crash it simply runs again; "already so" is success.
/// Not proven: that no account exempt from read_only (CONNECTION_ADMIN, SUPER; READ ONLY ADMIN on MariaDB) writes.
/// The server waits for open transactions and table locks before it becomes read only, which is why <see cref="TransactionsDrained"/> stands before it.
/// </remarks>
/// <param name="target">The instance as a server.</param>
/// <param name="rds">The API; make it with <see cref="RollbackClientDefaults.Apply"/>.</param>
/// <param name="dbInstanceIdentifier">The instance as a resource.</param>
[Changes]
[Idempotent]
public sealed class SetReadOnly(MySqlTarget target, IAmazonRDS rds, string dbInstanceIdentifier)
    : IStep<TransactionsDrained, ReadOnlySet>, IPlan<TransactionsDrained>, IProbe<TransactionsDrained, ReadOnlySet>, IUndo<ReadOnlySet>
{
    private const string ReadOnlyValue = "1";

    private readonly ReadOnlyParameter parameter = new(rds, dbInstanceIdentifier);
    private readonly ReadOnlyWatch watch = new(target);
    private readonly TimeSpan pollInterval = TimeSpan.FromSeconds(1);

    /// <summary>How often the server is asked; more than zero. Default: 1 s.</summary>
    public TimeSpan PollInterval
    {
        get => pollInterval;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero);
            pollInterval = value;
        }
    }

    /// <summary>True: go on even when other instances use the same parameter group; they become read only too. Default: false.</summary>
    public bool AllowSharedGroup { get; init; }

    /// <inheritdoc/>
    /// <exception cref="AwsStepException">Refused, and nothing was changed; or the server was not read only in time, and the parameter group stays as the step set it (the message says which).</exception>
    /// <exception cref="MySqlStepException">The variable says read only, but a probe write was not refused.</exception>
    /// <exception cref="StepInDoubtException">The API was sent the change and gave no answer.</exception>
    public async Task<ReadOnlySet> RunAsync(TransactionsDrained input, StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var token = context.CancellationToken;
        var group = await parameter.FindAsync(token);
        RefuseIfShared(group);
        var before = await parameter.ReadAsync(group.Name, token);
        var captured = await context.CaptureAsync(new ReadOnlyCapture { Group = group.Name, Value = before });
        if (captured.Group != group.Name)
        {
            throw new AwsStepException($"'{dbInstanceIdentifier}' had the parameter group '{captured.Group}' when this step first ran and has '{group.Name}' now, so undo could not restore it. Attach '{captured.Group}' again, or undo this step first.");
        }

        if (before == ReadOnlyValue)
        {
            context.Report($"Parameter group '{group.Name}' already has {ReadOnlyParameter.Name} = {ReadOnlyValue}.");
        }
        else
        {
            await parameter.SetAsync(group.Name, ReadOnlyValue, token);
            context.Report($"Parameter group '{group.Name}': {ReadOnlyParameter.Name} {before} → {ReadOnlyValue}. Waiting for the server.");
        }

        await watch.WaitAsync(expected: true, PollInterval, group, context);
        return await ReadOnlyProof.ProveAsync(target, token);
    }

    /// <inheritdoc/>
    public async Task<StepPlan> PlanAsync(Maybe<TransactionsDrained> input, PlanContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var notes = new List<string> { "read_only does not bind accounts with CONNECTION_ADMIN or SUPER (MariaDB: READ ONLY ADMIN)." };
        var actions = new List<PlannedAction>();
        try
        {
            var group = await parameter.FindAsync(context.CancellationToken);
            var before = await parameter.ReadAsync(group.Name, context.CancellationToken);
            actions.Add(new PlannedAction
            {
                Kind = "RDS API",
                Target = dbInstanceIdentifier,
                Text = ReadOnlyParameter.Describe(group.Name, ReadOnlyValue),
                Before = before,
                After = ReadOnlyValue,
                ReadsOnly = before == ReadOnlyValue,
            });
            AddNotes(notes, group, before);
        }
        catch (AwsStepException e)
        {
            notes.Add($"The step would refuse: {e.Message}");
        }

        actions.Add(await PlanQueryAsync(context.CancellationToken));
        actions.Add(new PlannedAction { Kind = "SQL", Target = watch.Server, Text = $"{ReadOnlyProof.ProbeWrite} -- must be refused", ReadsOnly = true });
        return new StepPlan { Actions = actions, Notes = notes };
    }

    /// <inheritdoc/>
    public async Task<Probe<ReadOnlySet>> ProbeAsync(TransactionsDrained input, StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        try
        {
            var group = await parameter.FindAsync(context.CancellationToken);
            var value = await parameter.ReadAsync(group.Name, context.CancellationToken);
            if (value != ReadOnlyValue || !await watch.ReadAsync(context.CancellationToken))
            {
                return Probe<ReadOnlySet>.NotDone($"Parameter group '{group.Name}' has {ReadOnlyParameter.Name} = {value}; {watch.Server} {(value == ReadOnlyValue ? "still takes writes" : "was not asked")}.");
            }

            var proof = await ReadOnlyProof.ProveAsync(target, context.CancellationToken);
            return Probe<ReadOnlySet>.Done(proof, $"{watch.Server} refused a write: {proof.RefusedWith}");
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return Probe<ReadOnlySet>.Unknown($"It could not be looked at: {e.Message}");
        }
    }

    /// <inheritdoc/>
    /// <exception cref="AwsStepException">Nothing was captured; or the server did not follow in time, and the parameter group holds the restored value.</exception>
    public async Task UndoAsync(ReadOnlySet output, StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!context.TryGetCaptured<ReadOnlyCapture>(out var captured))
        {
            throw new AwsStepException($"There is no record of what {ReadOnlyParameter.Name} of '{dbInstanceIdentifier}' was before, so it is not restored. Set it by hand; RDS's default is {ReadOnlyParameter.Default}.");
        }

        var token = context.CancellationToken;
        var group = await parameter.FindAsync(token);
        if (await parameter.ReadAsync(captured.Group, token) != captured.Value)
        {
            await parameter.SetAsync(captured.Group, captured.Value, token);
            context.Report($"Parameter group '{captured.Group}': {ReadOnlyParameter.Name} → {captured.Value}. Waiting for the server.");
        }

        if (MeansReadOnly(captured.Value, group.IsReplica) is { } expected)
        {
            await watch.WaitAsync(expected, PollInterval, group, context);
        }
        else
        {
            context.Report($"What '{captured.Value}' means for the server is not known here, so the server was not asked. Look at @@global.read_only on {watch.Server}.");
        }
    }

    private static bool? MeansReadOnly(string value, bool isReplica) => value switch
    {
        "0" => false,
        ReadOnlyValue => true,
        ReadOnlyParameter.Default => isReplica,
        _ => null,
    };

    private static void AddNotes(List<string> notes, AttachedGroup group, string before)
    {
        if (before == ReadOnlyValue)
        {
            notes.Add($"Parameter group '{group.Name}' already has {ReadOnlyParameter.Name} = {ReadOnlyValue}: the call is left out.");
        }

        if (group.ApplyStatus == "pending-reboot")
        {
            notes.Add($"Parameter group '{group.Name}' is pending-reboot: if it was attached and the instance not rebooted since, its values do not reach the server.");
        }

        if (group.SharedWith.Count > 0)
        {
            notes.Add($"Parameter group '{group.Name}' is shared with {string.Join(", ", group.SharedWith)}: the step refuses unless AllowSharedGroup is set, and then these become read only too.");
        }
    }

    private void RefuseIfShared(AttachedGroup group)
    {
        if (group.SharedWith.Count > 0 && !AllowSharedGroup)
        {
            throw new AwsStepException($"Parameter group '{group.Name}' of '{dbInstanceIdentifier}' is shared with {string.Join(", ", group.SharedWith.Select(static other => $"'{other}'"))}, which would become read only too. Give the instance a group of its own, or set AllowSharedGroup.");
        }
    }

    private async Task<PlannedAction> PlanQueryAsync(CancellationToken cancellationToken)
    {
        string before;
        try
        {
            before = await watch.ReadAsync(cancellationToken) ? "1" : "0";
        }
        catch (MySqlStepException e)
        {
            before = $"not known: {e.Message}";
        }

        return new PlannedAction { Kind = "SQL", Target = watch.Server, Text = ReadOnlyWatch.Query, ReadsOnly = true, Before = before, After = ReadOnlyValue };
    }
}
