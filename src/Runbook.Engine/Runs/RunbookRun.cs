using System.Runtime.ExceptionServices;
using Runbook.Engine.Journal;
using Runbook.Engine.Journal.Events;
using Runbook.Engine.People;
using Runbook.Engine.Scheduling;
using Runbook.Engine.Status;

namespace Runbook.Engine.Runs;

/// <summary>A run in this process: it holds the run's lease until disposed.</summary>
public sealed class RunbookRun : IRunControl, IAsyncDisposable
{
    private readonly Lease lease;
    private readonly Exclusions exclusions;
    private readonly JournalWriter journal;
    private readonly RunLedger ledger;
    private readonly RunLoop loop = new();
    private readonly CancellationTokenSource interrupted = new();
    private readonly RunScheduler scheduler;
    private readonly CommandDesk commands;
    private readonly EvidenceStore evidence;
    private int disposed;

    private RunbookRun(RunFolder folder, Lease lease, Exclusions exclusions, JournalWriter journal, RunModel model, object book, RunOptions options)
    {
        Folder = folder;
        this.lease = lease;
        this.exclusions = exclusions;
        this.journal = journal;
        ledger = new RunLedger(model, journal, options.Time, options.Observer);
        scheduler = new RunScheduler(loop, ledger, book, options, interrupted.Token);
        commands = new CommandDesk(ledger, scheduler.Desk, options.Operators);
        evidence = new EvidenceStore(folder.Evidence);
    }

    /// <summary>The run's folder.</summary>
    public RunFolder Folder { get; }

    /// <summary>Creates the run's folder and journal. No step has acted when this returns.</summary>
    /// <param name="definition">The runbook.</param>
    /// <param name="book">The runbook's object, made from the same parameters.</param>
    /// <param name="parameters">Validated; journaled as given.</param>
    /// <param name="options">How to run it.</param>
    /// <param name="cancellationToken">Ends the preparation.</param>
    /// <exception cref="RunRefusedException">Another run has a resource that the runbook has to itself.</exception>
    public static async Task<RunbookRun> StartAsync(RunbookDefinition definition, object book, ParameterValues parameters, RunOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(options);
        cancellationToken.ThrowIfCancellationRequested();
        var now = options.Time.GetUtcNow();
        var exclusions = Exclusions.Take(options.RunsDirectory, definition.Exclusive, runId: null);
        Lease? lease = null;
        JournalWriter? journal = null;
        try
        {
            (var folder, lease) = RunFolders.Create(options.RunsDirectory, now);
            await exclusions.ClaimAsync(folder.RunId, cancellationToken).ConfigureAwait(false);
            journal = JournalWriter.Create(folder.Journal);
            var run = new RunbookRun(folder, lease, exclusions, journal, new RunModel(definition), book, options);
            run.ledger.Commit(new RunStarted
            {
                At = now,
                RunId = folder.RunId,
                Runbook = definition.Id,
                Title = definition.Title,
                Definition = definition.Hash,
                Build = definition.BookType.Module.ModuleVersionId.ToString(),
                Parameters = parameters.Given,
                Attendant = Attendant(options.Executor),
            });
            return run;
        }
        catch
        {
            journal?.Dispose();
            lease?.Dispose();
            exclusions.Dispose();
            throw;
        }
    }

    /// <summary>Takes up a run from its journal, by replaying it through the machines. No step has acted when this returns.</summary>
    /// <param name="definition">The runbook, as it was when the run started.</param>
    /// <param name="createBook">Makes the runbook's object from the parameters that the journal holds.</param>
    /// <param name="folder">The run.</param>
    /// <param name="options">How to run it.</param>
    /// <param name="cancellationToken">Ends the preparation.</param>
    /// <exception cref="RunAttendedException">Another process attends the run.</exception>
    /// <exception cref="JournalAlteredException">The journal does not hold what was written to it.</exception>
    /// <exception cref="RunRefusedException">The run has ended, never started, or is of another definition; or another run has a resource that the runbook has to itself.</exception>
    public static async Task<RunbookRun> ResumeAsync(RunbookDefinition definition, Func<ParameterValues, object> createBook, RunFolder folder, RunOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(createBook);
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(options);
        cancellationToken.ThrowIfCancellationRequested();
        var lease = Lease.Take(folder.Lease);
        JournalWriter? journal = null;
        Exclusions? exclusions = null;
        try
        {
            (journal, var content) = JournalWriter.Open(folder.Journal);
            var model = Replay(definition, content);
            if (model.HasEnded)
            {
                throw new RunRefusedException($"Run '{folder.RunId}' is {model.State}. Start a new run.");
            }

            exclusions = Exclusions.Take(Path.GetDirectoryName(folder.Path)!, definition.Exclusive, folder.RunId);
            await exclusions.ClaimAsync(folder.RunId, cancellationToken).ConfigureAwait(false);
            var book = createBook(ParameterValues.Parse(definition.Parameters, model.Started!.Parameters));
            var run = new RunbookRun(folder, lease, exclusions, journal, model, book, options);
            run.ledger.Commit(new RunResumed { At = options.Time.GetUtcNow(), Attendant = Attendant(options.Executor) });
            return run;
        }
        catch
        {
            journal?.Dispose();
            lease.Dispose();
            exclusions?.Dispose();
            throw;
        }
    }

    /// <summary>Where a run is, from its journal, without taking its lease.</summary>
    /// <param name="definition">The runbook.</param>
    /// <param name="folder">The run.</param>
    /// <param name="time">The clock.</param>
    public static RunStatus ReadStatus(RunbookDefinition definition, RunFolder folder, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(time);
        var content = JournalReader.Read(folder.Journal);
        var head = $"{content.Events.Count}:{Convert.ToHexStringLower(content.Head)}";
        return RunStatusBuilder.Build(Replay(definition, content), head, isAttended: false, time.GetUtcNow(), static _ => null);
    }

    /// <summary>Runs until the run has ended, or until cancelled: then running steps are cancelled and waited for, and the run can be resumed.</summary>
    /// <param name="cancellationToken">Interrupts the run.</param>
    /// <returns>Where the run is when this process leaves it.</returns>
    /// <exception cref="IOException">The journal could not be written. Whatever had not been journaled is in doubt after a resume.</exception>
    public async Task<RunStatus> RunAsync(CancellationToken cancellationToken)
    {
        await using var registration = cancellationToken.Register(() => loop.Post(Interrupt)).ConfigureAwait(false);
        loop.Post(static () => { });
        try
        {
            await loop.RunAsync(AfterEach).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            // The loop has failed: nothing may go on acting unattended, so what runs is stopped and waited for.
            await interrupted.CancelAsync().ConfigureAwait(false);
            await scheduler.WhenIdleAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (ledger.Failure is { } failure)
            {
                throw new IOException($"The journal of run '{Folder.RunId}' cannot be written ({failure.Message}). The run stops here; mend the cause, then resume it.", error);
            }

            throw;
        }

        if (!ledger.Model.HasEnded)
        {
            ledger.Commit(new RunInterrupted { At = ledger.Now, Reason = "the process was asked to stop" });
        }

        return Status(isAttended: false);
    }

    /// <inheritdoc/>
    public async Task<CommandReply> ExecuteAsync(PersonCommand command, Peer peer, CancellationToken cancellationToken)
    {
        try
        {
            return command switch
            {
                PersonCommand.GetStatus => await AskAsync(() => new CommandReply { Accepted = true, Message = string.Empty, Status = Status(isAttended: true) }).ConfigureAwait(false),
                PersonCommand.Attest attest => await AttestAsync(attest, peer, cancellationToken).ConfigureAwait(false),
                _ => await AskAsync(() => commands.Execute(command, peer)).ConfigureAwait(false),
            };
        }
        catch (Exception error) when (error is RunEndedException or EvidenceException or ImpossibleEventException)
        {
            return new CommandReply { Accepted = false, Message = error.Message };
        }

        Task<CommandReply> AskAsync(Func<CommandReply> function) => loop.AskAsync(function).WaitAsync(cancellationToken);
    }

    /// <summary>Gives up the lease. A run that has not ended can be resumed.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref disposed, 1) == 1)
        {
            return;
        }

        loop.End();
        await interrupted.CancelAsync().ConfigureAwait(false);
        journal.Dispose();
        lease.Dispose();
        exclusions.Dispose();
        interrupted.Dispose();
    }

    private static RunModel Replay(RunbookDefinition definition, JournalContent content)
    {
        if (content.Events is not [RunStarted started, ..])
        {
            throw new RunRefusedException("The run was never started: its journal holds no first record, so no step has acted. Start a new run.");
        }

        if (started.Runbook != definition.Id || started.Definition != definition.Hash)
        {
            throw new RunRefusedException(
                $"The run was started with runbook '{started.Runbook}' of definition {started.Definition[..12]}, and this tool holds '{definition.Id}' of definition {definition.Hash[..12]}. Use the build that started it.");
        }

        var model = new RunModel(definition);
        foreach (var entry in content.Events)
        {
            model.Check(entry);
            model.Apply(entry);
        }

        return model;
    }

    private static Attendant Attendant(Peer executor) => new()
    {
        User = executor.User,
        UserId = executor.UserId,
        Host = Environment.MachineName,
        ProcessId = Environment.ProcessId,
    };

    private async Task<CommandReply> AttestAsync(PersonCommand.Attest attest, Peer peer, CancellationToken cancellationToken)
    {
        if (await loop.AskAsync(() => commands.WhyNot(attest, peer)).ConfigureAwait(false) is { } refusal)
        {
            return refusal;
        }

        var kept = new List<EvidenceItem>();
        foreach (var item in attest.Evidence)
        {
            kept.Add(await evidence.StoreAsync(item, cancellationToken).ConfigureAwait(false));
        }

        return await loop.AskAsync(() => commands.Execute(attest with { Evidence = kept }, peer)).ConfigureAwait(false);
    }

    private RunStatus Status(bool isAttended) => RunStatusBuilder.Build(ledger.Model, ledger.Head, isAttended, ledger.Now, scheduler.Progress);

    private void Interrupt()
    {
        if (!scheduler.IsStopping)
        {
            scheduler.Stop();
            // Not Cancel: what steps registered on their tokens must not run on the loop.
            _ = interrupted.CancelAsync();
        }
    }

    private void AfterEach()
    {
        if (ledger.Failure is { } failure)
        {
            ExceptionDispatchInfo.Throw(failure);
        }

        scheduler.Advance();
        if (ledger.Model.HasEnded && !scheduler.IsStopping)
        {
            // Steps that still run beside an abort are told to stop and waited for.
            Interrupt();
        }

        if (scheduler.IsStopping && scheduler.IsIdle)
        {
            loop.End();
        }
    }
}
