using Runbook.Engine.Journal;
using Runbook.Engine.Journal.Events;

namespace Runbook.Engine.Runs;

/// <summary>The one way in which a live run changes: check, write to disk, move the machines, tell the observer. In that order.</summary>
internal sealed class RunLedger(RunModel model, JournalWriter journal, TimeProvider time, IRunObserver? observer)
{
    public RunModel Model => model;

    public TimeProvider Time => time;

    public DateTimeOffset Now => time.GetUtcNow();

    public string Head => $"{journal.Count}:{journal.Head}";

    public int Count => journal.Count;

    /// <summary>Why the journal takes nothing more; null while it does. A run without a journal must not go on.</summary>
    public Exception? Failure { get; private set; }

    public void Commit(JournalEvent entry)
    {
        model.Check(entry);
        try
        {
            journal.Append(entry);
        }
        catch (Exception error)
        {
            Failure ??= error;
            throw;
        }

        model.Apply(entry);
        if (observer is not null && RunEntries.Describe(entry, model) is { } line)
        {
            Tell(line);
        }
    }

    /// <summary>Tells the observer how far a step is; not journaled.</summary>
    public void Report(StepDefinition step, string message) =>
        Tell(new RunEntry { At = Now, Kind = RunEntryKind.Progress, Step = step, Text = message });

    private void Tell(RunEntry line)
    {
        try
        {
            observer?.OnEntry(line);
        }
        catch (Exception)
        {
            // What was journaled stands, whoever could not be told of it; a broken terminal must not end a run, nor make an accepted command look refused.
        }
    }
}
