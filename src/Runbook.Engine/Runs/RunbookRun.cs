using Runbook.Engine.People;
using Runbook.Engine.Status;

namespace Runbook.Engine.Runs;

/// <summary>A run in this process.</summary>
public sealed class RunbookRun : IRunControl, IAsyncDisposable
{
    /// <summary>The run's folder.</summary>
    public RunFolder Folder => throw new NotImplementedException();

    /// <summary>Creates the run's folder and journal. Nothing has acted when this returns.</summary>
    public static Task<RunbookRun> StartAsync(RunbookDefinition definition, object book, ParameterValues parameters, RunOptions options, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Takes up a run from its journal. Nothing has acted when this returns.</summary>
    public static Task<RunbookRun> ResumeAsync(RunbookDefinition definition, Func<ParameterValues, object> createBook, RunFolder folder, RunOptions options, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Where a run is, from its journal, without taking its lease.</summary>
    public static RunStatus ReadStatus(RunbookDefinition definition, RunFolder folder, TimeProvider time) => throw new NotImplementedException();

    /// <summary>Runs until the run has ended, or until cancelled: then steps are stopped, and the run can be resumed.</summary>
    public Task<RunStatus> RunAsync(CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <inheritdoc/>
    public Task<CommandReply> ExecuteAsync(PersonCommand command, Peer peer, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => throw new NotImplementedException();
}
