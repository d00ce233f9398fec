using System.Globalization;
using MySqlConnector;
using Runbook.Steps.MySql.Samples;
using Runbook.Steps.MySql.Sessions;

namespace Runbook.Steps.MySql;

/// <summary>Compares rows of some tables between two servers, in all columns and to the last digit: the newest rows, and others spread over the key.</summary>
/// <remarks>
/// <para>Sees what replication and the usual checksums do not: swapped values, NULL against an empty text, trailing spaces, the seventh digit of a FLOAT. Compares column names, types and the number of rows as well.</para>
/// <para>Not proven: that rows outside of the sample are equal. Tables without a primary key are not compared, and said so in <see cref="SampleCompared.NotCompared"/>.
/// When the first column of the key is no integer, the oldest rows stand for the spread ones. MySQL's JSON and MariaDB's print differently, and would differ.</para>
/// <para>Both servers must stand still: between them only the fence and a caught-up replica make a difference mean something.</para>
/// <para>Grants on both: <c>SELECT</c> on the tables. After a crash: runs again.</para>
/// </remarks>
/// <param name="source">The server that is right by definition.</param>
/// <param name="other">The server that must be equal to it.</param>
[ReadOnly]
public sealed class CompareSample(MySqlTarget source, MySqlTarget other) : IStep<ReplicaCaughtUp, SampleCompared>, IPlan<ReplicaCaughtUp>
{
    /// <summary>The default of <see cref="RowsPerTable"/>.</summary>
    public const int DefaultRowsPerTable = 1000;

    /// <summary>As <c>schema.table</c>, or <c>table</c> in the source's <see cref="MySqlTarget.Database"/>.</summary>
    public required IReadOnlyList<string> Tables { get; init; }

    /// <summary>About how many rows of each table, 2 to 100,000. Default: 1,000.</summary>
    public int RowsPerTable
    {
        get;
        init => field = value is >= 2 and <= 100_000 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "RowsPerTable is 2 to 100,000: more is a full comparison.");
    } = DefaultRowsPerTable;

    /// <summary>Whether the rows of the whole table are counted on both; InnoDB reads an index to its end for it, and a minute is all that a statement gets. Default: true.</summary>
    public bool CountRows { get; init; } = true;

    /// <inheritdoc/>
    /// <exception cref="MySqlStepException">Anything differs (the message lists the keys), a table is missing, or none could be compared.</exception>
    public async Task<SampleCompared> RunAsync(ReplicaCaughtUp input, StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        await using var here = await MySqlSession.OpenAsync(source, context.CancellationToken);
        await using var there = await MySqlSession.OpenAsync(other, context.CancellationToken);
        var samples = new List<TableSample>();
        var notCompared = new List<string>();
        var differences = new List<string>();
        var different = 0;
        foreach (var name in ParseTables())
        {
            var shape = await TableShape.ReadAsync(here, name, context.CancellationToken);
            var otherShape = await TableShape.ReadAsync(there, name, context.CancellationToken);
            if (!shape.Columns.SequenceEqual(otherShape.Columns) || !shape.Key.SequenceEqual(otherShape.Key))
            {
                differences.Add($"{name}: columns or primary key differ");
            }
            else if (shape.WhyNot() is { } reason)
            {
                notCompared.Add(reason);
                context.Report(reason);
            }
            else
            {
                var comparison = await CompareAsync(new SampleReader(here, shape), new SampleReader(there, shape), shape, context);
                samples.Add(comparison.Sample);
                differences.AddRange(comparison.Differences);
                different += comparison.Different;
            }
        }

        RefuseDifferences(differences, different);
        if (samples.Count == 0)
        {
            throw new MySqlStepException($"Nothing was compared: {string.Join(" ", notCompared)} Name tables with a primary key.");
        }

        return new SampleCompared { At = await there.ReadClockAsync(context.CancellationToken), Tables = samples, NotCompared = notCompared, Different = 0 };
    }

    /// <inheritdoc/>
    public async Task<StepPlan> PlanAsync(Maybe<ReplicaCaughtUp> input, PlanContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        await using var here = await MySqlSession.OpenAsync(source, context.CancellationToken);
        var actions = new List<PlannedAction>();
        var notes = new List<string> { "Rows outside of the sample are not compared." };
        foreach (var name in ParseTables())
        {
            var shape = await TableShape.ReadAsync(here, name, context.CancellationToken);
            if (shape.WhyNot() is { } reason)
            {
                notes.Add(reason);
                continue;
            }

            actions.AddRange(new[] { source, other }.Select(target => new PlannedAction
            {
                Kind = "SQL",
                Target = MySqlSession.Describe(target),
                Text = string.Create(CultureInfo.InvariantCulture, $"SELECT keys and SHA2 of about {RowsPerTable} rows FROM {name.Quoted}{(CountRows ? ", COUNT(*)" : string.Empty)}"),
                ReadsOnly = true,
            }));
        }

        return new StepPlan { Actions = actions, Notes = notes };
    }

    private IReadOnlyList<TableName> ParseTables() => Tables.Count == 0
        ? throw new MySqlStepException("CompareSample.Tables names no table. Name those whose loss would hurt most.")
        : [.. Tables.Select(table => TableName.Parse(table, source.Database))];

    private async Task<TableComparison> CompareAsync(SampleReader here, SampleReader there, TableShape shape, StepContext context)
    {
        try
        {
            var comparison = await TableComparison.RunAsync(here, there, shape, RowsPerTable, CountRows, context.CancellationToken);
            context.Report(string.Create(CultureInfo.InvariantCulture, $"{shape.Name}: {comparison.Sample.RowsCompared} rows compared, {comparison.Different} differ."));
            return comparison;
        }
        catch (MySqlException e)
        {
            throw new MySqlStepException($"{shape.Name} could not be compared between {MySqlSession.Describe(source)} and {MySqlSession.Describe(other)}: {e.Message} (error {e.Number}). Check the grants; if counting takes too long, set CountRows = false.", e);
        }
    }

    private void RefuseDifferences(IReadOnlyList<string> differences, int different)
    {
        if (differences.Count == 0)
        {
            return;
        }

        var listed = differences.Take(TableComparison.Listed).ToList();
        var more = differences.Count > listed.Count || different > listed.Count ? "; and more" : string.Empty;
        throw new MySqlStepException(string.Create(
            CultureInfo.InvariantCulture,
            $"{MySqlSession.Describe(other)} differs from {MySqlSession.Describe(source)}, {different} sampled row(s): {string.Join("; ", listed)}{more}. Do not send users there before it is known why."));
    }
}
