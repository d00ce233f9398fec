using MySqlConnector;
using Runbook.Steps.MySql;
using Runbook.Steps.MySql.Sessions;

namespace Runbook.Steps.Aws.ParameterGroups;

/// <summary>Asks the server whether it is read only: only its own word counts.</summary>
internal sealed class ReadOnlyWatch(MySqlTarget target)
{
    public const string Query = "SELECT @@GLOBAL.read_only";

    public string Server => MySqlSession.Describe(target);

    public async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        await using var session = await MySqlSession.OpenAsync(target, cancellationToken);
        return await session.ReadNumberAsync(Query, cancellationToken) != 0;
    }

    /// <exception cref="AwsStepException">The step was stopped first. Not an <see cref="OperationCanceledException"/>, whose message nobody would read: it says what was seen last and what to check.</exception>
    public async Task WaitAsync(bool expected, TimeSpan interval, AttachedGroup group, StepContext context)
    {
        var seen = "was not asked yet";
        try
        {
            while (true)
            {
                try
                {
                    if (await ReadAsync(context.CancellationToken) == expected)
                    {
                        return;
                    }

                    seen = $"still says read_only = {(expected ? 0 : 1)}";
                }
                catch (Exception e) when (e is MySqlStepException { IsTransient: true } or MySqlException)
                {
                    seen = $"could not be asked ({e.Message})";
                }

                context.Report($"{Server} {seen}.");
                await Task.Delay(interval, context.Time, context.CancellationToken);
            }
        }
        catch (OperationCanceledException e) when (context.CancellationToken.IsCancellationRequested)
        {
            var consequence = expected ? ", so it may still take writes" : string.Empty;
            throw new AwsStepException(
                $"Parameter group '{group.Name}' has been set, but {Server} {seen} when the step had to stop{consequence}. When the step began, RDS called the group '{group.ApplyStatus}'. Check that the instance is this server, that its group is not pending-reboot, and that no transaction or table lock holds the change up; then run the step again.",
                e);
        }
    }
}
